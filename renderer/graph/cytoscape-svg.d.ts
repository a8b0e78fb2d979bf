declare module "cytoscape-svg" {
  const register: import("cytoscape").Ext;
  // biome-ignore lint/style/noDefaultExport: the package has one
  export default register;
}
