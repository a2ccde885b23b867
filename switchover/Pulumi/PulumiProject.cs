using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;

namespace Tandem.Switchover.Pulumi;

/// <summary>The project as the Automation API sees it: opened once, each stack selected once. Used by one caller at a time.</summary>
/// <param name="options">The folder and the executable.</param>
internal sealed class PulumiProject(PulumiOptions options) : IDisposable
{
    private readonly SortedDictionary<string, WorkspaceStack> _stacks = new(StringComparer.Ordinal);
    private LocalWorkspace? _workspace;

    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken)
    {
        var stacks = await (await WorkspaceAsync(cancellationToken)).ListStacksAsync(cancellationToken);
        return [.. stacks.Select(stack => stack.Name).Order(StringComparer.Ordinal)];
    }

    public async Task<WorkspaceStack> StackAsync(string stack, CancellationToken cancellationToken, bool createIfMissing = false)
    {
        if (_stacks.TryGetValue(stack, out var known))
        {
            return known;
        }

        var workspace = await WorkspaceAsync(cancellationToken);
        try
        {
            var opened = createIfMissing
                ? WorkspaceStack.CreateOrSelectAsync(stack, workspace, cancellationToken)
                : WorkspaceStack.SelectAsync(stack, workspace, cancellationToken);
            return _stacks[stack] = await opened;
        }
        catch (StackNotFoundException e)
        {
            throw CliFailures.NoSuchStack(stack, await ListAsync(cancellationToken), e);
        }
    }

    public void Dispose() => _workspace?.Dispose();

    private async Task<LocalWorkspace> WorkspaceAsync(CancellationToken cancellationToken) =>
        _workspace ??= await PulumiTool.OpenAsync(options, cancellationToken);
}
