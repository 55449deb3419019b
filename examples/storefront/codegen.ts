import type { CodegenConfig } from "@graphql-codegen/cli";

// Writes src/gql/: the type of each operation's data and variables. Not committed; every script here writes it first.
const config: CodegenConfig = {
  schema: "../../schema/schema.graphql",
  documents: "src/**/*.{ts,tsx}",
  ignoreNoDocuments: true,
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        // Scalars that are text in JSON, exact: to count with a Decimal, take a library for it.
        scalars: { Decimal: "string", BigInt: "string", DateTime: "string", Date: "string", UUID: "string", JSON: "unknown" },
        defaultScalarType: "unknown",
      },
    },
  },
};

export default config;
