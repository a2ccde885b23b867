namespace Tandem.Tests.Shared;

/// <summary>A test of what the embedded SDK does differently on purpose; skipped, saying so, with the official packages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmbeddedFactAttribute : FactAttribute
{
    public EmbeddedFactAttribute()
    {
        if (typeof(Pulumi.Deployment).Assembly.GetName().Version?.Major >= 3)
        {
            Skip = "This is about the embedded SDK, and these tests were built with the official packages.";
        }
    }
}
