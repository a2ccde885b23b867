namespace Tandem.Switchover.Ports;

/// <summary>Everything an operation needs of the world outside.</summary>
/// <param name="Stacks">Pulumi.</param>
/// <param name="Observation">What can be measured.</param>
/// <param name="Cloud">What AWS says.</param>
/// <param name="Clock">The time.</param>
/// <param name="Store">Journal, lease and wishes.</param>
public sealed record OperationPorts(IStackOperations Stacks, IEnvironmentObservation Observation, ICloudObservation Cloud, IClock Clock, IOperationStore Store);
