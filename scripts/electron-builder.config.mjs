// What electron-builder packs and for whom. Named by scripts/package.mjs, which makes sure of the official Electron.

// Runs the tools of a checkout; the packaged engine runs inside Electron.
const NOT_THE_PINNED_NODE = "!node_modules/node-{linux,win}-x64/**";

export default {
  appId: "vn.vankho.desktop",
  productName: "Văn Khố",
  copyright: "MIT",
  directories: { output: "dist", buildResources: "resources/icons" },
  // Prebuilt binaries come with the packages: nothing is compiled here.
  npmRebuild: false,
  asar: true,
  // The engine's process and native libraries open these as plain files.
  asarUnpack: ["out/main/**", "out/resources/**", "out/fonts/**", "node_modules/**"],
  electronLanguages: ["vi", "en-US"],
  files: [
    "out/**",
    "!out/.stamp",
    "!out/**/*.map",
    "package.json",
    NOT_THE_PINNED_NODE,
    "!node_modules/better-sqlite3/{deps,src}/**",
    "!node_modules/better-sqlite3/binding.gyp",
    "!node_modules/node-addon-api/**",
    "!node_modules/pdfjs-dist/{build,web,image_decoders,types}/**",
    "!node_modules/pdfjs-dist/**/*.map",
  ],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  win: { target: [{ target: "nsis", arch: ["x64"] }], executableName: "van-kho" },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // The archive is the office's, not the program's: removing the program leaves it where it is.
    deleteAppDataOnUninstall: false,
    installerLanguages: ["vi_VN", "en_US"],
    artifactName: "van-kho-${version}-setup.${ext}",
  },
  linux: {
    target: ["AppImage", "deb", "dir"],
    category: "Office",
    executableName: "van-kho",
    maintainer: "Văn Khố",
    synopsis: "Kho lưu trữ văn bản của cơ quan",
    artifactName: "van-kho-${version}-${arch}.${ext}",
  },
};
