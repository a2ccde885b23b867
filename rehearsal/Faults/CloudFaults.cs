namespace Tandem.Rehearsal.Faults;

/// <summary>The cloud's API says nothing about a cluster.</summary>
/// <param name="Cluster">The cluster. Default: null, it says nothing about anything.</param>
public sealed record CloudBlind(string? Cluster = null) : Fault("cloud-blind");

/// <summary>This machine's clock differs from the cloud's.</summary>
/// <param name="By">How far the cloud's is ahead.</param>
public sealed record ClockSkewed(TimeSpan By) : Fault("clock-skewed");

/// <summary>The account may run fewer processors than it was given.</summary>
/// <param name="Processors">How many.</param>
public sealed record QuotaLowered(int Processors) : Fault("quota-lowered");

/// <summary>Something else has taken the addresses of every subnet.</summary>
/// <param name="FreeAddresses">What is left in each.</param>
public sealed record SubnetsFull(int FreeAddresses) : Fault("subnets-full");

/// <summary>An image was taken out of its registry.</summary>
/// <param name="Image">A part of its name.</param>
public sealed record ImageMissing(string Image) : Fault("image-missing");

/// <summary>A part of the platform has no ready pod.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Part">The part, by its name in <c>PlatformPart</c>.</param>
public sealed record PartDown(string Cluster, string Part) : Fault("part-down");

/// <summary>The certificate that a cluster shows was not renewed.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="After">How long it still holds.</param>
public sealed record CertificateEnds(string Cluster, TimeSpan After) : Fault("certificate-ends");

/// <summary>An alert fires, whatever the world is like.</summary>
/// <param name="Cluster">The cluster it is about.</param>
/// <param name="Alert">Its name.</param>
/// <param name="IsPage">Whether it calls a person. Default: true.</param>
public sealed record AlertFires(string Cluster, string Alert, bool IsPage = true) : Fault("alert-fires");

/// <summary>Somebody wrote a record by hand that no stack knows of.</summary>
/// <param name="Host">The name it answers.</param>
/// <param name="SetIdentifier">What tells it from its siblings.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Address">What it answers.</param>
public sealed record ForeignRecord(string Host, string SetIdentifier, int Weight, string Address) : Fault("foreign-record");

/// <summary>Somebody changed the records of a cluster by hand.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Weight">The weight they have now; null when it was left alone.</param>
/// <param name="TtlSeconds">The TTL they have now; null when it was left alone.</param>
public sealed record RecordsEdited(string Cluster, int? Weight = null, int? TtlSeconds = null) : Fault("records-edited");

/// <summary>AWS is changing a cluster: an update of its control plane and its node groups runs.</summary>
/// <param name="Cluster">The cluster.</param>
public sealed record ClusterUpdates(string Cluster) : Fault("cluster-updates");

/// <summary>Somebody has pulled the break-glass lever of a cluster.</summary>
/// <param name="Cluster">The cluster.</param>
public sealed record LeverPulled(string Cluster) : Fault("lever-pulled");
