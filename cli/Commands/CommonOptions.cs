using System.CommandLine;
using Tandem.Cli.Backends;

namespace Tandem.Cli.Commands;

/// <summary>Options that several verbs have, each made once so that they read and behave the same.</summary>
internal sealed class CommonOptions
{
    internal Option<string> Backend { get; } = new Option<string>("--backend")
    {
        Description = "Where the stacks live: rehearsal (a simulated cloud, kept in .rehearsal/) or pulumi (the real one).",
        DefaultValueFactory = _ => BuildMode.DefaultBackend.ToString().ToLowerInvariant(),
        Recursive = true,
    }.AcceptOnlyFromAmong("rehearsal", "pulumi");

    internal Option<string?> Project { get; } = new("--project")
    {
        Description = "The directory that holds Pulumi.yaml and fleet.yaml. Default: the nearest above the current directory.",
        HelpName = "DIRECTORY",
        Recursive = true,
    };

    internal Option<bool> Json { get; } = new("--json") { Description = "Write JSON instead of a screen.", Recursive = true };

    internal Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Ask no questions. For pipelines." };

    internal Option<uint> Seed { get; } = new("--seed")
    {
        Description = "The seed of a rehearsal: the same seed prints the same bytes.",
        DefaultValueFactory = _ => 42,
        HelpName = "NUMBER",
        Recursive = true,
    };

    internal Option<string> From { get; } = new("--from") { Description = "The cluster that serves now, such as prod-a.", HelpName = "CLUSTER", Required = true };

    internal Option<string?> Reason { get; } = new("--reason") { Description = "Why. It goes into the journal.", HelpName = "TEXT" };

    internal Option<string[]> Accept { get; } = new("--accept") { Description = "A gate that need not pass; --reason says why. May be given several times.", HelpName = "GATE" };

    internal Option<int?> Pace { get; } = new("--pace") { Description = "Rehearsal only: seconds of the simulated cloud that pass in one real second, from 1. Default: as many as the machine can.", HelpName = "NUMBER" };

    internal Option<bool> Drill { get; } = new("--drill") { Description = "This is for practice: it is not asked how long ago the last drill was." };

    internal Option<string> To { get; } = new("--to") { Description = "The cluster that shall serve, such as prod-b.", HelpName = "CLUSTER", Required = true };
}
