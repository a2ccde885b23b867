using Tandem.Switchover.State;

namespace Tandem.Rehearsal.Simulation.Truth;

/// <summary>One cluster as it really is.</summary>
/// <param name="name">Its name.</param>
/// <param name="address">The address of its front door.</param>
internal sealed class LightCluster(string name, string address)
{
    internal const int PodsWanted = 12;
    internal const int Nodes = 6;

    /// <summary>Of these, nodes of the platform, which a standby has too.</summary>
    internal const int SystemNodes = 2;

    /// <summary>How long nodes and pods take to come after the role became active.</summary>
    internal static readonly TimeSpan WarmsWithin = TimeSpan.FromSeconds(70);

    internal string Name => name;

    internal string Address => address;

    /// <summary>The role that its Kubernetes has.</summary>
    internal Role Role { get; private set; }

    /// <summary>When its pods are all there, if nothing is wrong; never while no node is granted.</summary>
    internal TimeSpan WarmAt { get; private set; } = TimeSpan.MaxValue;

    /// <summary>Until when it is sick.</summary>
    internal TimeSpan SickUntil { get; private set; } = TimeSpan.MinValue;

    /// <summary>Since when it is sick; only meaningful while it is.</summary>
    internal TimeSpan SickSince { get; private set; }

    internal bool IsDead { get; set; }

    /// <summary>Until when nodes are refused.</summary>
    internal bool NodesRefused { get; set; }

    /// <summary>When its weight became 0; null while it has some.</summary>
    internal TimeSpan? LoweredAt { get; set; }

    /// <summary>Whether it counted as ready when the update began that has just changed its weight; null when none has.</summary>
    internal bool? WasReadyWhenAsked { get; set; }

    internal bool IsSick(TimeSpan now) => IsDead || now < SickUntil;

    internal bool IsReady(TimeSpan now) => Role == Role.Active && now >= WarmAt && !IsSick(now);

    /// <summary>Whether it counted as ready for somebody who looked up to <paramref name="slack"/> before.</summary>
    internal bool CountsAsReady(TimeSpan now, TimeSpan slack) => Role == Role.Active && now >= WarmAt && (!IsSick(now) || now - SickSince < slack);

    internal void Become(Role role, TimeSpan now)
    {
        if (role == Role.Active && Role != Role.Active)
        {
            WarmAt = NodesRefused ? TimeSpan.MaxValue : now + WarmsWithin;
        }

        Role = role;
    }

    /// <summary>It serves from the beginning.</summary>
    internal void BeginActive() => (Role, WarmAt) = (Role.Active, TimeSpan.Zero);

    internal void BeginStandby() => Role = Role.Standby;

    internal void TurnSick(TimeSpan now, TimeSpan until)
    {
        SickSince = IsSick(now) ? SickSince : now;
        SickUntil = until > SickUntil ? until : SickUntil;
    }

    internal void GetWell(TimeSpan now)
    {
        (SickUntil, NodesRefused) = (TimeSpan.MinValue, false);
        WarmAt = Role == Role.Active && WarmAt == TimeSpan.MaxValue ? now + WarmsWithin : WarmAt;
    }
}
