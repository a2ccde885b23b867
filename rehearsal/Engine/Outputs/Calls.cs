using System.Text.Json.Nodes;

namespace Tandem.Rehearsal.Engine.Outputs;

/// <summary>What providers answer to functions.</summary>
public static class Calls
{
    /// <summary>The answer; a function that nothing is known of gets its arguments back.</summary>
    /// <param name="token">The function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="region">The AWS region.</param>
    public static JsonObject Answer(string token, JsonObject args, string region)
    {
        var answer = (JsonObject)args.DeepClone();
        foreach (var (key, value) in Known(token, args, region))
        {
            answer[key] = value;
        }

        return answer;
    }

    private static JsonObject Known(string token, JsonObject args, string region) => token switch
    {
        "aws:index/getAvailabilityZones:getAvailabilityZones" => new()
        {
            ["id"] = region,
            ["names"] = new JsonArray([.. "abc".Select(zone => (JsonNode)$"{region}{zone}")]),
            ["zoneIds"] = new JsonArray([.. "123".Select(zone => (JsonNode)$"az{zone}")]),
        },
        "aws:index/getCallerIdentity:getCallerIdentity" => new()
        {
            ["id"] = Identity.Account,
            ["accountId"] = Identity.Account,
            ["arn"] = $"arn:aws:iam::{Identity.Account}:role/deployer",
            ["userId"] = "AROAREHEARSAL",
        },
        "aws:index/getPartition:getPartition" => new() { ["id"] = "aws", ["partition"] = "aws", ["dnsSuffix"] = "amazonaws.com", ["reverseDnsPrefix"] = "com.amazonaws" },
        "aws:index/getRegion:getRegion" => new() { ["id"] = region, ["name"] = region, ["region"] = region, ["description"] = region, ["endpoint"] = $"ec2.{region}.amazonaws.com" },
        "aws:iam/getPolicyDocument:getPolicyDocument" => new() { ["id"] = "policy", ["json"] = args.ToJsonString(), ["minifiedJson"] = args.ToJsonString() },
        "aws:ssm/getParameter:getParameter" => new() { ["id"] = args["name"]?.ToString(), ["value"] = "rehearsal", ["arn"] = $"arn:aws:ssm:{region}:{Identity.Account}:parameter{args["name"]}", ["type"] = "String", ["version"] = 1 },
        _ => [],
    };
}
