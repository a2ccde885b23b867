using System.Net;

namespace Tandem.Switchover.Aws;

/// <summary>What AWS means when it refuses, for the person who has to act.</summary>
internal static class AwsRefusals
{
    /// <summary>The words of an answer that says that the thing does not exist.</summary>
    internal const string NotThere = "there is no such thing";

    private static readonly string[] Missing = ["ImageNotFound", "RepositoryNotFound", "ResourceNotFound", "LoadBalancerNotFound", "NoSuchHostedZone", "InvalidSubnetID.NotFound"];
    private static readonly string[] Forbidden = ["AccessDenied", "UnauthorizedOperation"];
    private static readonly string[] NotSignedIn = ["ExpiredToken", "InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure", "InvalidSignatureException", "SignatureDoesNotMatch", "MissingAuthenticationToken"];
    private static readonly string[] TooMany = ["Throttling", "RequestLimitExceeded", "TooManyRequests"];

    internal static string InWords(AwsAction action, HttpStatusCode status, string text) => text switch
    {
        _ when Names(Forbidden, text) => $"no permission for {action.Permission}: the role you act as lacks it; docs/permissions.md has the policy",
        _ when Names(NotSignedIn, text) => $"AWS does not take the credentials for {action.Permission} ({Named(NotSignedIn, text)}): sign in again, and check this machine's clock",
        _ when Names(TooMany, text) || status == HttpStatusCode.TooManyRequests => $"AWS throttles {action.Permission}: too many requests from this account; ask again in a minute",
        _ when Names(Missing, text) => $"AWS answered {action.Permission}: {NotThere} ({Named(Missing, text)})",
        _ => $"AWS answered {action.Permission} with {(int)status}",
    };

    private static bool Names(string[] words, string text) => words.Any(w => text.Contains(w, StringComparison.Ordinal));

    private static string Named(string[] words, string text) => words.First(w => text.Contains(w, StringComparison.Ordinal));
}
