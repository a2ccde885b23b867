namespace Tandem.Cli;

/// <summary>What <c>tandem</c> answers to the shell. <c>docs/exit-codes.md</c> lists the same; a test compares them.</summary>
public static class ExitCode
{
    /// <summary>Done, looked at with nothing to complain about, or the process that runs the operation was asked.</summary>
    public const int Done = 0;

    /// <summary>Something that nobody expected. Details are in the file that the message names.</summary>
    public const int Unexpected = 1;

    /// <summary>Two clusters differ in what nobody allows: <c>tandem compare</c> answers as <c>diff</c> does.</summary>
    public const int Differs = 1;

    /// <summary>The command line was not understood. Nothing was changed.</summary>
    public const int Usage = 2;

    /// <summary>The settings are wrong: config, fleet, release or manifest. Nothing was changed.</summary>
    public const int WrongSettings = 3;

    /// <summary>Refused: a gate does not pass, the lease is held, or the answer was no. Nothing was changed.</summary>
    public const int Refused = 4;

    /// <summary>It was begun and taken back; production is where it was.</summary>
    public const int RolledBack = 5;

    /// <summary>It stopped in the middle and waits for a person; production is served.</summary>
    public const int Paused = 6;

    /// <summary>The backend cannot be used: the pulumi executable, the cloud, or a directory that cannot be written.</summary>
    public const int BackendUnusable = 7;

    /// <summary>An update of a stack failed.</summary>
    public const int UpdateFailed = 8;

    /// <summary>A rehearsal ended with a failed request or a broken invariant.</summary>
    public const int RehearsalFailed = 9;

    /// <summary>Stopped at once by a second Ctrl+C or SIGTERM; what that leaves was said.</summary>
    public const int Stopped = 10;

    /// <summary>An operator ended the operation where it was; nothing was taken back, and production is served as the weights say.</summary>
    public const int Aborted = 11;

    /// <summary>A line of the journal is not as it was written; the message names it. Nothing was changed.</summary>
    public const int JournalBroken = 12;

    /// <summary>A simulation broke an invariant, or did not come to a good end.</summary>
    public const int SimulationFailed = 13;

    /// <summary>The cluster list was not changed since the event that <c>tandem deploy-targets --after</c> names. Nothing is wrong.</summary>
    public const int NothingNewer = 14;

    /// <summary>Nothing is wrong, but time has to pass: the message says when to give the same command again.</summary>
    public const int ComeBack = 15;

    /// <summary>An environment has differed for too long from the one it promotes from.</summary>
    public const int Lags = 16;
}
