import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent: an ink blue. White on shades 6 and 7, shade 7 on white and shade 3 on the dark ground keep a contrast above 4.5:1. */
const ink: MantineColorsTuple = [
  "#eef4fa",
  "#dbe7f3",
  "#b5cfe7",
  "#8ab8e6",
  "#5f9dd6",
  "#3d83c2",
  "#2a70b0",
  "#1c5d99",
  "#154b7d",
  "#0d3861",
];

/** Mantine's dark greys, turned to the same cool tone as the grounds below. */
const dark: MantineColorsTuple = [
  "#e7ebef",
  "#c4ccd4",
  "#aeb8c2",
  "#8b97a3",
  "#4a545e",
  "#3a424b",
  "#262c33",
  "#1b1f24",
  "#15181c",
  "#101215",
];

// Wider than needed for Vietnamese: "Segoe UI" on Windows, else what the system reads best with stacked marks.
const SANS = '"Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif';

/** Sizes are in rem: the text size of the settings is the root's font size. */
export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { ink, dark },
  fontFamily: SANS,
  fontSizes: { xs: "0.8125rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  headings: {
    fontFamily: SANS,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.35" },
      h2: { fontSize: "1.125rem", lineHeight: "1.4" },
      h3: { fontSize: "1rem", lineHeight: "1.45" },
    },
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "sm" } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400, multiline: true, maw: 340 } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
  },
});

/** Grounds and lines of the two themes, used by the style sheets as --vk-*. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--vk-ground": "#ffffff",
    "--vk-side": "#f3f5f7",
    "--vk-line": "#d3d9df",
    "--vk-text": "#16202a",
    "--vk-quiet": "#4d5965",
    "--vk-accent": "#1c5d99",
    "--vk-selected": "#e3eef8",
    "--vk-mark": "#ffe9a8",
    "--vk-mark-current": "#ffbe4d",
    "--vk-cited": "#1c5d99",
    "--vk-warn": "#8a4b00",
    "--vk-warn-ground": "#fff4e0",
    "--vk-desk": "#dfe3e7",
    "--mantine-color-text": "#16202a",
    "--mantine-color-dimmed": "#4d5965",
    "--mantine-color-placeholder": "#64707c",
    "--mantine-color-error": "#b3202f",
  },
  dark: {
    "--vk-ground": "#1b1f24",
    "--vk-side": "#15181c",
    "--vk-line": "#3a424b",
    "--vk-text": "#e7ebef",
    "--vk-quiet": "#aeb8c2",
    "--vk-accent": "#8ab8e6",
    "--vk-selected": "#243648",
    "--vk-mark": "#6b5200",
    "--vk-mark-current": "#a86f00",
    "--vk-cited": "#8ab8e6",
    "--vk-warn": "#f2b872",
    "--vk-warn-ground": "#33270f",
    "--vk-desk": "#101215",
    "--mantine-color-body": "#1b1f24",
    "--mantine-color-text": "#e7ebef",
    "--mantine-color-dimmed": "#aeb8c2",
    "--mantine-color-placeholder": "#93a0ac",
    "--mantine-color-error": "#ff8f98",
  },
});
