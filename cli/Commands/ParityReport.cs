using Tandem.Cli.Project;
using Tandem.Parity;
using Tandem.Parity.Allowed;

namespace Tandem.Cli.Commands;

/// <summary>What <c>tandem compare</c> found out.</summary>
/// <param name="Compared">The clusters.</param>
/// <param name="Declared">What they declare, judged.</param>
/// <param name="WithoutEffect">Inputs that differ while nothing in the clusters does.</param>
/// <param name="Deployed">What they were last deployed with, judged.</param>
/// <param name="DeployedNotes">What people should know of that.</param>
/// <param name="Backend">What the screens say about the backend.</param>
internal sealed record ParityReport(ComparedClusters Compared, ParityVerdict Declared, IReadOnlyList<Cause> WithoutEffect, ParityVerdict Deployed, IReadOnlyList<string> DeployedNotes, string Backend)
{
    internal bool AreEqual => Declared.Holds && Deployed.Holds;
}
