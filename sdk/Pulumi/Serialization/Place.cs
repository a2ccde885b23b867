namespace Pulumi.Serialization;

/// <summary>Where in a resource's properties a value stands; only made into text when there is something to say about it.</summary>
internal sealed class Place(Place? above, string step)
{
    public Place(string start)
        : this(null, start)
    {
    }

    public Place Member(string name) => new(this, "." + name);

    public Place Element() => new(this, "[]");

    public override string ToString() => above + step;
}
