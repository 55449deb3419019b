// The explorer that stands in for GraphiQL where it was not built. One module, no dependencies, no inline code.

const endpoint = window.location.pathname;
const byId = (id) => document.getElementById(id);
const [query, variables, run, status, result, fields] = ["query", "variables", "run", "status", "result", "fields"].map(byId);

const INTROSPECTION = `{
  __schema {
    queryType { name }
    mutationType { name }
    types {
      name
      fields {
        name
        description
        args { name defaultValue type { ...Type } }
        type { ...Type }
      }
    }
  }
}
fragment Type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

/** Posts an operation; resolves to the HTTP status and the body, parsed where it is JSON. */
async function post(operation) {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { accept: "application/graphql-response+json, application/json;q=0.9", "content-type": "application/json" },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  try {
    return { status: response.status, size: text.length, body: JSON.parse(text) };
  } catch {
    return { status: response.status, size: text.length, body: text };
  }
}

async function runOperation() {
  let values;
  try {
    values = variables.value.trim() ? JSON.parse(variables.value) : {};
  } catch (error) {
    variables.focus();
    status.textContent = `The variables are not JSON: ${error.message}`;
    return;
  }
  run.disabled = true;
  status.textContent = "Running …";
  const start = performance.now();
  try {
    const answer = await post({ query: query.value, variables: values });
    const milliseconds = Math.round(performance.now() - start);
    show(answer.body);
    status.textContent = `HTTP ${answer.status}, ${milliseconds} ms, ${answer.size.toLocaleString("en")} characters`;
  } catch (error) {
    result.replaceChildren();
    status.textContent = `The server did not answer: ${error.message}`;
  } finally {
    run.disabled = false;
  }
}

/** Shows a JSON value indented and coloured; a text as it is. */
function show(value) {
  if (typeof value === "string") {
    result.textContent = value;
    return;
  }
  const token = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)/g;
  const text = JSON.stringify(value, null, 2);
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [, string, colon, number] = match;
    const kind = string ? (colon ? "key" : "string") : number ? "number" : "word";
    const span = document.createElement("span");
    span.className = kind;
    span.textContent = string ?? match[0];
    nodes.push(text.slice(end, match.index), span, colon ?? "");
    end = match.index + match[0].length;
  }
  result.replaceChildren(...nodes, text.slice(end));
}

const named = (type) => (type.ofType ? named(type.ofType) : type);
const isRequired = (argument) => argument.type.kind === "NON_NULL" && argument.defaultValue === null;
const isLeaf = (field) => ["SCALAR", "ENUM"].includes(named(field.type).kind) && !field.args.some(isRequired);
const typeText = ({ kind, name, ofType }) =>
  kind === "NON_NULL" ? `${typeText(ofType)}!` : kind === "LIST" ? `[${typeText(ofType)}]` : name;

/** Writes a selection of a type's leaves; of its nodes' leaves, where it is a connection. */
function selectionOf(type, types, indent) {
  const all = types.get(named(type).name) ?? [];
  const nodes = all.find((field) => field.name === "nodes");
  const lines = nodes
    ? [`nodes${selectionOf(nodes.type, types, `${indent}  `)}`]
    : all.filter(isLeaf).map((field) => field.name);
  if (!lines.length && !["SCALAR", "ENUM"].includes(named(type).kind)) lines.push("__typename");
  return lines.length ? ` {\n${lines.map((line) => `${indent}  ${line}\n`).join("")}${indent}}` : "";
}

/** Writes an operation for one root field, with a variable for each argument that is required. */
function operationFor(field, keyword, types) {
  const required = field.args.filter(isRequired);
  const declared = required.map((argument) => `$${argument.name}: ${typeText(argument.type)}`).join(", ");
  const given = required.map((argument) => `${argument.name}: $${argument.name}`);
  if (field.args.some((argument) => argument.name === "first")) given.unshift("first: 10");
  const head = keyword + (declared ? ` (${declared})` : "");
  const call = field.name + (given.length ? `(${given.join(", ")})` : "");
  return {
    text: `${head} {\n  ${call}${selectionOf(field.type, types, "  ")}\n}\n`,
    values: required.length ? JSON.stringify(Object.fromEntries(required.map(({ name }) => [name, null])), null, 2) : "",
  };
}

function entryFor(field, keyword, types) {
  const button = document.createElement("button");
  button.type = "button";
  const name = document.createElement("strong");
  name.textContent = field.name;
  button.append(name);
  if (field.description) {
    const description = document.createElement("small");
    description.textContent = field.description;
    button.append(description);
  }
  button.addEventListener("click", () => {
    const operation = operationFor(field, keyword, types);
    query.value = operation.text;
    variables.value = operation.values;
    (operation.values ? variables : query).focus();
  });
  const item = document.createElement("li");
  item.append(button);
  return item;
}

async function listFields() {
  const note = byId("fields-note");
  try {
    const { body } = await post({ query: INTROSPECTION });
    if (!body?.data) throw new Error(body?.errors?.[0]?.message ?? "introspection was refused");
    const { types: all, queryType, mutationType } = body.data.__schema;
    const types = new Map(all.map((type) => [type.name, type.fields ?? []]));
    for (const [keyword, root] of [["query", queryType], ["mutation", mutationType]]) {
      if (root) fields.append(...types.get(root.name).map((field) => entryFor(field, keyword, types)));
    }
    note.textContent = "";
  } catch (error) {
    note.textContent = `The schema could not be read: ${error.message}`;
  }
}

query.value = document.querySelector('meta[name="gql-first-query"]').content || "{ __typename }";
byId("operation").addEventListener("submit", (event) => {
  event.preventDefault();
  runOperation();
});
byId("operation").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    runOperation();
  }
});
listFields();
