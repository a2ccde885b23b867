using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Inputs;
using Tandem.Components.Shared;
using Tandem.Stacks.Configuration;
using Tandem.Stacks.Files;

namespace Tandem.Stacks;

/// <summary>
/// What all stacks share: where in AWS they are and how their resources are tagged. It declares no output, because a stack exports only what is declared
/// on its own class.
/// </summary>
public abstract class TandemStack : Stack
{
    /// <summary>Makes the AWS provider of the stack.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="release">The release that the stack runs. Default: none, for what outlives releases.</param>
    protected TandemStack(FleetEnvironment environment, string? release = null)
        : base(ResourceObservation.StackOptions())
    {
        Place = new AwsPlace { Region = environment.Region, AccountId = environment.Account };
        var tags = new InputMap<string> { { "environment", environment.Name }, { "stack", Deployment.Instance.StackName }, { "managed-by", "pulumi" } };
        if (release is not null)
        {
            tags.Add("release", release);
        }

        var aws = new Provider("aws", new ProviderArgs
        {
            Region = environment.Region,
            AllowedAccountIds = { environment.Account },
            AssumeRoles = { new ProviderAssumeRoleArgs { RoleArn = environment.Provisioner, SessionName = "tandem" } },
            DefaultTags = new ProviderDefaultTagsArgs { Tags = tags },
        }, new CustomResourceOptions { Parent = this });
        Options = new ComponentResourceOptions { Parent = this, Providers = { aws } };
    }

    /// <summary>Region and account.</summary>
    protected AwsPlace Place { get; }

    /// <summary>Options for the stack's components: the stack is their parent and its AWS provider theirs.</summary>
    protected ComponentResourceOptions Options { get; }

    /// <summary>The config of the running program.</summary>
    protected static GivenConfig Given => GivenConfig.FromEngine();
}
