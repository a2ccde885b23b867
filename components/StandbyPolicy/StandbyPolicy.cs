using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Random;
using Tandem.Components.Shared;

namespace Tandem.Components.StandbyPolicy;

/// <summary>
/// Keeps a cluster to its role. While it is the standby, application pods are created held and scheduled runs suspended, by admission policies of Kubernetes
/// itself that read the role ConfigMap as their parameter (R37, R39). When the role changes, one Job makes what is already there follow.
/// </summary>
public sealed class StandbyPolicy : ComponentResource
{
    private readonly string _name;
    private readonly StandbyPolicyArgs _args;
    private readonly CustomResourceOptions _child;

    /// <summary>Makes the policies, the rights of the role Job and the Job.</summary>
    /// <param name="name">The Pulumi name; the cluster's, by custom.</param>
    /// <param name="args">The role and what follows it.</param>
    /// <param name="options">Parent and the Kubernetes provider of the cluster.</param>
    /// <exception cref="ArgumentsException">At least one argument breaks a rule.</exception>
    public StandbyPolicy(string name, StandbyPolicyArgs args, ComponentResourceOptions? options = null)
        : base(ComponentTypes.StandbyPolicy, StandbyPolicyRules.All.Check(name, args), options)
    {
        _name = name;
        _args = args;
        _child = new CustomResourceOptions { Parent = this, DependsOn = { args.RoleConfigMap } };

        var policies = MakePolicies();
        var access = MakeAccess();
        var script = new ConfigMap($"{name}-script", RoleScript.ConfigMap(args.Namespaces), _child);
        var needed = After([.. policies, .. access, script]);
        RoleJob = MakeRoleJob(needed);
        _ = new CronJob($"{name}-keeper", RoleJobs.Keeper(args), needed);

        Ready = Output.Tuple(RoleJob.Id, Output.All(policies.Select(policy => policy.Urn))).Apply(_ => args.Role.ToText());
        RegisterOutputs();
    }

    /// <summary>The role, known once policies are in place and the role Job is done: what must be waited for before applications are installed.</summary>
    [Output("ready")]
    public Output<string> Ready { get; private set; }

    /// <summary>The Job that made the cluster follow its role. It comes after every policy and right, and so stands for all of them.</summary>
    public Job RoleJob { get; }

    private List<Resource> MakePolicies()
    {
        var pods = new MutatingAdmissionPolicy($"{_name}-hold-pods", HoldingPolicies.HoldPods(), _child);
        var runs = new MutatingAdmissionPolicy($"{_name}-hold-runs", HoldingPolicies.HoldRuns(), _child);
        var gate = new ValidatingAdmissionPolicy($"{_name}-guard-gate", GuardPolicy.Policy(), _child);
        List<Resource> made =
        [
            pods,
            runs,
            gate,
            new MutatingAdmissionPolicyBinding($"{_name}-hold-pods", AdmissionParts.Bind(pods, HoldingPolicies.Pods), _child),
            new MutatingAdmissionPolicyBinding($"{_name}-hold-runs", AdmissionParts.Bind(runs, HoldingPolicies.Runs), _child),
            new ValidatingAdmissionPolicyBinding($"{_name}-guard-gate", GuardPolicy.Binding(gate), _child),
        ];
        if (_args.IngressWeight is not null)
        {
            var stamp = new MutatingAdmissionPolicy($"{_name}-stamp-ingresses", HoldingPolicies.StampIngresses(), _child);
            made.AddRange([stamp, new MutatingAdmissionPolicyBinding($"{_name}-stamp-ingresses", AdmissionParts.Bind(stamp, HoldingPolicies.Ingresses), _child)]);
        }

        return made;
    }

    private List<Resource> MakeAccess() =>
    [
        new ServiceAccount($"{_name}-role", RoleAccess.ServiceAccount(), _child),
        new Pulumi.Kubernetes.Rbac.V1.ClusterRole($"{_name}-role", RoleAccess.WorkloadRights(_args.IngressWeight is not null), _child),
        new Role($"{_name}-role", RoleAccess.ReadRights(), _child),
        new RoleBinding($"{_name}-role", RoleAccess.InSystemNamespace(), _child),
        .. _args.Namespaces.Select(ns => new RoleBinding($"{_name}-role-{ns}", RoleAccess.InWorkloadNamespace(ns), In(ns))),
    ];

    private CustomResourceOptions In(string ns) => _args.NamespaceOf is null ? _child : After([_args.RoleConfigMap, _args.NamespaceOf(ns)]);

    private Job MakeRoleJob(CustomResourceOptions needed)
    {
        var id = new RandomId($"{_name}-role", new RandomIdArgs
        {
            ByteLength = 4,
            Keepers =
            {
                { "role", _args.Role.ToText() },
                { "release", _args.Release },
                { "warmReplicas", _args.WarmReplicas.ToString(CultureInfo.InvariantCulture) },
                { "weight", _args.IngressWeight?.ToString(CultureInfo.InvariantCulture) ?? "" },
                { "image", _args.KubectlImage },
            },
        }, _child);

        // A pod template cannot change; whatever changes this one is a keeper of the id, so that the new Job has a new name and the old one goes after it.
        needed.CustomTimeouts = new CustomTimeouts { Create = RoleJobs.Deadline };
        return new Job($"{_name}-role", RoleJobs.Settle(_args, id.Hex), needed);
    }

    private CustomResourceOptions After(IEnumerable<Resource> resources) => new() { Parent = this, DependsOn = [.. resources] };
}
