using Pulumi;
using Tandem.Stacks;
using Tandem.Stacks.Configuration;

// What `pulumi up` runs, for every stack: the config says which class it is.
return await StackCatalog.RunAsync(GivenConfig.FromEnvironment(), new InEngine());

internal sealed class InEngine : IStackRun<int>
{
    public Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => Deployment.RunAsync<TStack>();
}
