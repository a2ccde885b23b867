// Admits objects as the API server does: mutating policies, once more as a reinvocation would, then validating ones.
// Standard input: {"policies": [{"kind", "name", "spec"}], "bindings": [{"policyName", "parameterNotFoundAction"}], "cases": [{"operation", "object",
// "oldObject", "namespaceLabels", "user", "parameter"}]}. Standard output: for each case {"object"} or {"refused"}, and {"seen"}: what each expression said.
import jsonPatch from "fast-json-patch";
import { celOf, holds, patchOf } from "./cel.mjs";

const resources = {
  Pod: ["", "v1", "pods"],
  ConfigMap: ["", "v1", "configmaps"],
  Deployment: ["apps", "v1", "deployments"],
  Job: ["batch", "v1", "jobs"],
  CronJob: ["batch", "v1", "cronjobs"],
  Ingress: ["networking.k8s.io", "v1", "ingresses"],
};

class Refused extends Error {}

function admit(input, request) {
  const seen = [];
  try {
    const mutating = input.policies.filter(policy => policy.kind === "MutatingAdmissionPolicy");
    const once = mutating.reduce((object, policy) => mutate(input, policy, request, object, seen), request.object);
    const twice = mutating.reduce((object, policy) => mutate(input, policy, request, object, seen), once);
    if (!same(once, twice)) {
      throw new Error(`a reinvocation changes it again: ${JSON.stringify(twice)}`);
    }

    for (const policy of input.policies.filter(policy => policy.kind === "ValidatingAdmissionPolicy")) {
      validate(input, policy, request, once, seen);
    }

    return { object: once, seen };
  } catch (error) {
    if (error instanceof Refused) {
      return { refused: error.message, seen };
    }

    throw error;
  }
}

const same = (one, other) => jsonPatch.compare(one, other).length === 0;

function mutate(input, policy, request, object, seen) {
  const variables = variablesOf(input, policy, request, object, seen);
  return variables === undefined ? object : policy.spec.mutations.reduce((current, mutation) => {
    if (mutation.patchType !== "JSONPatch") {
      throw new Error(`${policy.name}: ${mutation.patchType} is not evaluated here`);
    }

    return orRefuse(policy, () => {
      const patch = patchOf(mutation.jsonPatch.expression, { ...variables, object: celOf(current) });
      return jsonPatch.applyPatch(structuredClone(current), patch, true).newDocument;
    });
  }, object);
}

function validate(input, policy, request, object, seen) {
  const variables = variablesOf(input, policy, request, object, seen);
  for (const { expression, message } of variables === undefined ? [] : policy.spec.validations) {
    if (!say(seen, policy, expression, orRefuse(policy, () => holds(expression, variables)))) {
      throw new Refused(message);
    }
  }
}

// What expressions see; undefined where the policy does not look at the object. Parameters are asked for before the conditions, as the API server does.
function variablesOf(input, policy, request, object, seen) {
  if (policy.spec.variables || policy.spec.auditAnnotations || policy.spec.failurePolicy !== "Fail") {
    throw new Error(`${policy.name}: variables, audit annotations and failure policies other than Fail are not evaluated here`);
  }

  const binding = input.bindings.find(candidate => candidate.policyName === policy.name);
  if (binding === undefined || !matches(policy.spec.matchConstraints, request)) {
    return undefined;
  }

  if (request.parameter === null) {
    if (binding.parameterNotFoundAction === "Deny") {
      throw new Refused("no params found for policy binding with `Deny` parameterNotFoundAction");
    }

    return undefined;
  }

  const variables = {
    object: celOf(object),
    oldObject: celOf(request.oldObject),
    params: celOf(request.parameter),
    namespaceObject: celOf({ metadata: { labels: request.namespaceLabels } }),
    request: celOf({ operation: request.operation, userInfo: { username: request.user } }),
  };
  return meetsAll(policy, variables, seen) ? variables : undefined;
}

// A condition that is false settles it, even beside one that fails.
function meetsAll(policy, variables, seen) {
  const answers = (policy.spec.matchConditions ?? []).map(({ expression }) => {
    try {
      return say(seen, policy, expression, holds(expression, variables));
    } catch (error) {
      return error;
    }
  });
  return !answers.includes(false) && answers.every(answer => orRefuse(policy, () => {
    if (answer instanceof Error) {
      throw answer;
    }

    return true;
  }));
}

function matches({ namespaceSelector, resourceRules }, { operation, object, namespaceLabels }) {
  const [group, version, resource] = resources[object.kind];
  return Object.entries(namespaceSelector.matchLabels).every(([label, value]) => namespaceLabels[label] === value)
    && resourceRules.some(rule => rule.apiGroups.includes(group) && rule.apiVersions.includes(version) && rule.resources.includes(resource)
      && rule.operations.includes(operation));
}

function orRefuse(policy, act) {
  try {
    return act();
  } catch (error) {
    throw new Refused(`${policy.name} failed: ${error.message}`);
  }
}

function say(seen, policy, expression, answer) {
  seen.push({ policy: policy.name, expression, answer });
  return answer;
}

const input = JSON.parse(await new Response(process.stdin).text());
process.stdout.write(JSON.stringify(input.cases.map(request => admit(input, request))));
