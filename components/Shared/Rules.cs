using System.Collections;

namespace Tandem.Components.Shared;

/// <summary>The rules that the arguments of one component keep: rows of path, rule and message, written as a collection initializer.</summary>
/// <typeparam name="TArgs">The arguments class of the component.</typeparam>
/// <param name="component">The kind of component, in the words of the documentation.</param>
public sealed class Rules<TArgs>(string component) : IEnumerable
{
    private readonly List<Func<TArgs, IEnumerable<ArgumentMistake>>> _rows = [];

    /// <summary>Adds a rule about one argument.</summary>
    /// <param name="path">The argument, as its author writes it.</param>
    /// <param name="holds">True where the arguments keep the rule.</param>
    /// <param name="message">What to say where they do not.</param>
    public void Add(string path, Func<TArgs, bool> holds, Func<TArgs, string> message) =>
        _rows.Add(args => holds(args) ? [] : [new ArgumentMistake(path, message(args))]);

    /// <summary>Adds a rule about each item of a list.</summary>
    /// <param name="path">Where the item stands; <c>[]</c> in it becomes the item's index, as in <c>clusters[].name</c>.</param>
    /// <param name="items">The list.</param>
    /// <param name="holds">True where the item keeps the rule.</param>
    /// <param name="message">What to say where it does not.</param>
    /// <typeparam name="TItem">What the list holds.</typeparam>
    public void Add<TItem>(string path, Func<TArgs, IEnumerable<TItem>> items, Func<TItem, bool> holds, Func<TItem, string> message) =>
        _rows.Add(args => items(args).Index()
            .Where(row => !holds(row.Item))
            .Select(row => new ArgumentMistake(At(path, row.Index), message(row.Item))));

    /// <summary>Adds a check that finds its mistakes, their paths and their words itself.</summary>
    /// <param name="find">The mistakes; none where all is well.</param>
    public void Add(Func<TArgs, IEnumerable<ArgumentMistake>> find) => _rows.Add(find);

    /// <summary>Every mistake in the arguments, in the order of the rules.</summary>
    /// <param name="args">The arguments.</param>
    public IReadOnlyList<ArgumentMistake> MistakesIn(TArgs args) => [.. _rows.SelectMany(find => find(args))];

    /// <summary>
    /// Returns the name, or throws with all mistakes at once. It stands in the call of the base constructor, so that nothing is registered first.
    /// </summary>
    /// <param name="name">The Pulumi name of the component.</param>
    /// <param name="args">The arguments.</param>
    /// <exception cref="ArgumentsException">At least one rule is broken.</exception>
    public string Check(string name, TArgs args)
    {
        var mistakes = MistakesIn(args);
        return mistakes.Count == 0 ? name : throw new ArgumentsException(component, name, mistakes);
    }

    private static string At(string path, int index) => path.Replace("[]", FormattableString.Invariant($"[{index}]"), StringComparison.Ordinal);

    IEnumerator IEnumerable.GetEnumerator() => _rows.GetEnumerator();
}
