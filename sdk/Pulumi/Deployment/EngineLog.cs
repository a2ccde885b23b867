namespace Pulumi;

/// <summary>What a program has told the engine. Only errors matter without one: any error fails the deployment.</summary>
internal sealed class EngineLog
{
    private readonly List<string> _errors = [];

    public string[] Errors
    {
        get
        {
            lock (_errors)
            {
                return [.. _errors];
            }
        }
    }

    public void Error(string message)
    {
        lock (_errors)
        {
            _errors.Add(message);
        }
    }
}
