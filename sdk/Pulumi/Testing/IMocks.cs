namespace Pulumi.Testing;

/// <summary>Stands in for the engine and all providers in a test.</summary>
public interface IMocks
{
    /// <summary>Makes, reads or imports a resource.</summary>
    /// <param name="args">What is asked for.</param>
    /// <returns>The id, or null for none, and the output properties: a dictionary or an object with such.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a provider's function or a resource's method.</summary>
    /// <param name="args">What is asked for.</param>
    /// <returns>The result's properties: a dictionary or an object with such.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Is told the outputs of a component or of the stack. Default: nothing is done.</summary>
    /// <param name="args">What was registered.</param>
    /// <returns>A task that ends when it has been taken note of.</returns>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
