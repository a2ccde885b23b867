namespace Tandem.Switchover.Releases;

/// <summary>What a project's files say of releases, by release.</summary>
/// <param name="Kubernetes">The Kubernetes minor of each release that has a sound file, such as <c>1.36</c>; in ordinal order.</param>
/// <param name="Files">The fingerprint of each release's file, as it is now.</param>
/// <param name="Charts">The charts that each release pins.</param>
/// <param name="InUse">The fingerprint of a release's file when it came into use, as it was recorded; releases of which none was are left out.</param>
public sealed record ReleaseBook(
    IReadOnlyDictionary<string, string> Kubernetes,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyDictionary<string, IReadOnlyCollection<string>> Charts,
    IReadOnlyDictionary<string, string> InUse)
{
    /// <summary>Why a release may not come to the environment that is worked on; null when it may. Default: it may.</summary>
    public Func<string, string?> WhyNotHere { get; init; } = _ => null;

    /// <summary>What a person who named a release that has no file should read. Default: the list of all.</summary>
    public Func<string, string> Advice { get; init; } = _ => "";

    /// <summary>What the fingerprint of a cluster would be with its config as it is and another release; null when its config cannot be read. Default: nobody knows.</summary>
    public Func<string, IReadOnlyDictionary<string, string>, string, string?> FingerprintWith { get; init; } = (_, _, _) => null;

    /// <summary>Whether a release is immutable as it should be: its file is as it was when it came into use, or was never in use.</summary>
    /// <param name="release">The release.</param>
    public bool IsAsItWas(string release) => !InUse.TryGetValue(release, out var was) || Files.GetValueOrDefault(release) == was;
}
