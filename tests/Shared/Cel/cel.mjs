// CEL as the API server has it for admission policies: its variables, its JSONPatch type, its jsonpatch library, and nothing else. What is not declared
// here, such as Object{}, optional fields ('?') or the authorizer, is an error and never a pass.
// https://kubernetes.io/docs/reference/using-api/cel/ and https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/
import { CelScalar, celEnv, celFunc, isCelError, isCelList, parse, plan } from "@bufbuild/cel";
import { createFileRegistry, fromJson, toJson } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema, ValueSchema, file_google_protobuf_struct } from "@bufbuild/protobuf/wkt";

const field = (name, number, type) => ({ name, number, label: "LABEL_OPTIONAL", ...type });
const text = { type: "TYPE_STRING" };
const any = { type: "TYPE_MESSAGE", typeName: ".google.protobuf.Value" };
const types = fromJson(FileDescriptorProtoSchema, {
  name: "admission.proto",
  syntax: "proto3",
  dependency: ["google/protobuf/struct.proto"],
  messageType: [{ name: "JSONPatch", field: [field("op", 1, text), field("path", 2, text), field("from", 3, text), field("value", 4, any)] }],
});
const registry = createFileRegistry(types, name => (name === "google/protobuf/struct.proto" ? file_google_protobuf_struct : undefined));
const escapeKey = celFunc("jsonpatch.escapeKey", [CelScalar.STRING], CelScalar.STRING, key => key.replaceAll("~", "~0").replaceAll("/", "~1"));
const env = celEnv({ registry, funcs: [escapeKey] });
const programs = new Map();

/** Evaluates an expression; throws with its words where CEL has an error. */
export function evaluate(expression, variables) {
  if (!programs.has(expression)) {
    programs.set(expression, plan(env, parse(expression)));
  }

  const result = programs.get(expression)(variables);
  if (isCelError(result)) {
    throw new Error(result.message);
  }

  return result;
}

/** Evaluates an expression that has to be true or false. */
export function holds(expression, variables) {
  const result = evaluate(expression, variables);
  if (typeof result !== "boolean") {
    throw new Error(`neither true nor false: ${expression}`);
  }

  return result;
}

/** Evaluates an expression that has to be a list of JSONPatch, and returns the patch as JSON. */
export function patchOf(expression, variables) {
  const result = evaluate(expression, variables);
  if (!isCelList(result)) {
    throw new Error(`no list: ${expression}`);
  }

  return [...result].map(operation => {
    if (operation?.desc?.typeName !== "JSONPatch") {
      throw new Error(`a list of something else than JSONPatch: ${expression}`);
    }

    const { op, path, from, value } = operation.message;
    return { op, path, ...(from && { from }), ...(value && { value: toJson(ValueSchema, value) }) };
  });
}

/** JSON as CEL sees it: whole numbers are ints, objects are maps. */
export function celOf(json) {
  if (Array.isArray(json)) {
    return json.map(celOf);
  }

  if (json !== null && typeof json === "object") {
    return new Map(Object.entries(json).map(([key, value]) => [key, celOf(value)]));
  }

  return Number.isInteger(json) ? BigInt(json) : json;
}
