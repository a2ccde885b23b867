using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Plan;

/// <summary>A short name for what a plan does.</summary>
internal static class PlanHash
{
    internal static string Of(OperationRequest request, IReadOnlyList<Step> steps)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{request.Kind} {request.Environment} {request.Source} {request.Target} {string.Join(',', request.Ramp)}\n");
        foreach (var step in steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Id}|{step.OnFailure}|{step.Says}|{step.Undo}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8];
    }
}
