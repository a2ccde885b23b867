using System.Reflection;

namespace Tandem.Cli.Backends;

/// <summary>How this <c>tandem</c> was built. A build with the official packages is one to deploy with; any other is one to learn with.</summary>
internal static class BuildMode
{
    internal static BackendKind DefaultBackend { get; } =
        typeof(BuildMode).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(a => a is { Key: "PulumiSdk", Value: "packages" }) ? BackendKind.Pulumi : BackendKind.Rehearsal;
}
