// Monaco's language services run in workers. Vite bundles each from the `?worker` import here; GraphiQL's own
// `setup-workers/vite` does the same, but logs every start to the console.
import EditorWorker from "monaco-editor/esm/vs/editor/editor.worker.js?worker";
import JsonWorker from "monaco-editor/esm/vs/language/json/json.worker.js?worker";
import GraphQLWorker from "monaco-graphql/esm/graphql.worker.js?worker";

const workers: Record<string, new () => Worker> = { graphql: GraphQLWorker, json: JsonWorker };

window.MonacoEnvironment = {
  getWorker: (_id: string, label: string) => new (workers[label] ?? EditorWorker)(),
};
