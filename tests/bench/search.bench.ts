// Quality and speed of search; options and larger sizes: see search/run.ts.
await import("./search/run.ts");
