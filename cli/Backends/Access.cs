namespace Tandem.Cli.Backends;

/// <summary>What a backend is opened for. The real one has locks of its own; a simulated cloud can be moved on by one process at a time.</summary>
internal enum Access
{
    /// <summary>To look: also while another process moves it on.</summary>
    Look,

    /// <summary>To move production, or to reach the process that does.</summary>
    Operate,

    /// <summary>To change it; refused while another process does.</summary>
    Change,
}
