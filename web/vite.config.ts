import { defineConfig } from "vite";

// Relative asset addresses, since the page can be mounted at any endpoint; `gql_server.graphiql` completes them.
export default defineConfig({
  base: "./",
  build: {
    outDir: "../gql_server/graphiql/dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { moduleLevelDirective: false } }, // "use client" in React packages: no server here
  },
  worker: { format: "es" },
});
