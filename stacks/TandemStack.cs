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
    private readonly FleetEnvironment _environment;

    /// <summary>Begins the stack.</summary>
    /// <param name="environment">The environment.</param>
    protected TandemStack(FleetEnvironment environment)
        : base(ResourceObservation.StackOptions())
    {
        _environment = environment;
        Place = new AwsPlace { Region = environment.Region, AccountId = environment.Account };
    }

    /// <summary>Region and account.</summary>
    protected AwsPlace Place { get; }

    /// <summary>The config of the running program.</summary>
    protected static GivenConfig Given => GivenConfig.FromEngine();

    /// <summary>
    /// Makes the AWS provider of the stack, and the options for its components: the stack is their parent and the provider theirs. Nothing in AWS is registered
    /// before the release is known.
    /// </summary>
    /// <param name="release">The release that the stack runs, a tag of all that it makes. Default: none, for what outlives releases.</param>
    protected ComponentResourceOptions UseAws(Output<string>? release = null)
    {
        var tags = new InputMap<string> { { "environment", _environment.Name }, { "stack", Deployment.Instance.StackName }, { "managed-by", "pulumi" } };
        if (release is not null)
        {
            tags.Add("release", release);
        }

        var aws = new Provider("aws", new ProviderArgs
        {
            Region = _environment.Region,
            AllowedAccountIds = { _environment.Account },
            AssumeRoles = { new ProviderAssumeRoleArgs { RoleArn = _environment.Provisioner, SessionName = "tandem" } },
            DefaultTags = new ProviderDefaultTagsArgs { Tags = tags },
        }, new CustomResourceOptions { Parent = this });
        return new ComponentResourceOptions { Parent = this, Providers = { aws } };
    }
}
