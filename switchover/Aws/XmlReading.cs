using System.Globalization;
using System.Xml.Linq;

namespace Tandem.Switchover.Aws;

/// <summary>Reads answers in XML by local names: each service has a namespace of its own. What is missing is empty or 0.</summary>
internal static class XmlReading
{
    internal static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    internal static string Text(this XElement element, string name) => element.Child(name)?.Value ?? "";

    internal static int Number(this XElement element, string name) => int.TryParse(element.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The members of a list: <c>item</c> at EC2, <c>member</c> at Elastic Load Balancing, the record's own name at Route 53.</summary>
    internal static IEnumerable<XElement> Items(this XElement element, string list) => element.Child(list)?.Elements() ?? [];
}
