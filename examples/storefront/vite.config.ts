import { defineConfig } from "vite";

// The page and the API share an origin, here by a proxy: no CORS, and no address of the API in the code. A token in
// TOKEN goes along with each request, as if the visitor had signed in.
const { API = "http://127.0.0.1:8000", TOKEN } = process.env;
const headers = TOKEN ? { authorization: `Bearer ${TOKEN}` } : undefined;
const proxy = { "/graphql": { target: API, headers } };

export default defineConfig({
  base: "./",
  server: { host: "127.0.0.1", proxy },
  preview: { host: "127.0.0.1", proxy },
});
