/** The walls of web/: protocol is under everybody; widget, console and portal are strangers. */
const wall = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    wall("no-circles", "A circle has no bottom to start reading from.", {}, { circular: true }),
    wall(
      "protocol-knows-nobody",
      "protocol lies under the others.",
      { path: "^packages/protocol/" },
      { path: "^packages/(widget|console|portal)/" },
    ),
    wall(
      "strangers",
      "widget, console and portal share only protocol.",
      { path: "^packages/(widget|console|portal)/" },
      { path: "^packages/(widget|console|portal)/", pathNot: "^packages/$1/" },
    ),
    wall(
      "features-are-strangers",
      "A feature of the console does not import another.",
      { path: "^packages/console/src/features/([^/]+)/" },
      { path: "^packages/console/src/features/", pathNot: "^packages/console/src/features/$1/" },
    ),
    wall(
      "app-knows-no-feature",
      "Features register themselves; nothing below imports one.",
      { path: "^packages/console/src/(app|live|ui|words)/" },
      { path: "^packages/console/src/features/" },
    ),
    wall(
      "ui-is-below",
      "The parts know words and nothing above.",
      { path: "^packages/console/src/ui/" },
      { path: "^packages/console/src/(app|live|features)/" },
    ),
    wall(
      "words-are-below",
      "Words know nothing.",
      { path: "^packages/console/src/words/" },
      { path: "^packages/console/src/(app|live|features|ui)/" },
    ),
    wall(
      "loader-is-alone",
      "The script on other people's pages imports only types of protocol.",
      { path: "^packages/widget/src/loader/" },
      { path: "^packages/|^node_modules/", pathNot: "^packages/widget/src/loader/|^packages/protocol/" },
    ),
    wall(
      "loader-takes-types",
      "Code of protocol would cost bytes on other people's pages.",
      { path: "^packages/widget/src/loader/" },
      { path: "^packages/protocol/", dependencyTypesNot: ["type-only"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/|\\.test\\.tsx?$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".css"],
    },
  },
};
