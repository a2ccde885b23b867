namespace Tandem.Sdk.Generator.Writing;

/// <summary>A file as it should be.</summary>
/// <param name="Path">Its path under the output folder, with forward slashes.</param>
/// <param name="Text">Its whole text.</param>
public sealed record GeneratedFile(string Path, string Text);
