namespace Tandem.Switchover.Evidence;

/// <summary>What is kept of the evidence beside the config that it allows (R65).</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Phase">The phase that it allows.</param>
/// <param name="Since">Since when the cluster runs what was tested, as its stack says: another release needs evidence of its own.</param>
/// <param name="At">When it was collected, UTC.</param>
/// <param name="By">Who collected it.</param>
/// <param name="Proofs">For each kind of evidence, what was seen, or who goes on without it and why.</param>
public sealed record EvidenceRecord(string Cluster, int Phase, string Since, DateTimeOffset At, string By, IReadOnlyList<(string Kind, string Says)> Proofs);
