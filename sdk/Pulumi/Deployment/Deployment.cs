using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs a program's resources: against mocks here, against an engine with the official packages.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Running = new();

    private readonly MockMonitor _monitor;
    private readonly InFlight _inFlight = new();
    private readonly string? _rootDirectory;
    private Stack? _stack;

    private Deployment(IMocks mocks, TestOptions? options)
    {
        IsDryRun = options?.IsPreview ?? true;
        StackName = options?.StackName ?? "stack";
        ProjectName = options?.ProjectName ?? "project";
        OrganizationName = options?.OrganizationName ?? "organization";
        _rootDirectory = options?.RootDirectory;
        _monitor = new(mocks, StackName, ProjectName);
    }

    /// <summary>The deployment that is running. It is an error to ask outside of <c>RunAsync</c> or <c>TestAsync</c>.</summary>
    public static DeploymentInstance Instance
    {
        get => Running.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");
        private set => Running.Value = Running.Value is null
            ? value
            : throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
    }

    internal static Deployment Current => Instance.Internal;

    internal string OrganizationName { get; }

    internal string ProjectName { get; }

    internal string RootDirectory
        => _rootDirectory ?? throw new InvalidOperationException("The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    internal string StackName { get; }

    internal bool IsDryRun { get; }

    internal ConfigValues Config { get; } = ConfigValues.FromEnvironment();

    internal EngineLog EngineLog { get; } = new();

    internal Stack Root
    {
        get => _stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }

    /// <summary>Keeps the running deployment, if there is one, from ending before a task does, and reports the task's failure.</summary>
    internal static void Watch(Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            Running.Value?.Internal._inFlight.Add(task);
        }
    }
}
