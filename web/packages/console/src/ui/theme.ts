import {
  ActionIcon,
  Button,
  Checkbox,
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  Input,
  InputWrapper,
  Menu,
  Modal,
  NativeSelect,
  PasswordInput,
  Popover,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core";
import classes from "./theme.module.css";

/** look.md, "Onto Mantine 9". Values live in tokens.css; here Mantine's names are tied to them. */
export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 4 },
  colors: {
    petrol: [
      "#EEF6F5",
      "#E4F0EF",
      "#C5E0DE",
      "#8FC9C5",
      "#4FB3AE",
      "#2E9692",
      "#187A7A",
      "#0E6668",
      "#0A5355",
      "#073F41",
    ],
  },
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    const primary = input.color === undefined || input.color === "petrol";
    return input.variant === "filled" && primary
      ? { ...resolved, color: "var(--on-accent)", hover: "var(--accent-hover)", background: "var(--accent)" }
      : resolved;
  },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  shadows: {
    xs: "var(--shadow-1)",
    sm: "var(--shadow-1)",
    md: "var(--shadow-2)",
    lg: "var(--shadow-3)",
    xl: "var(--shadow-3)",
  },
  defaultRadius: "sm",
  headings: { fontWeight: "600" },
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: "sm", variant: "default" },
      classNames: {
        root: classes.button,
        label: classes.buttonLabel,
        section: classes.buttonSection,
        loader: classes.buttonLoader,
      },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: "subtle", size: 32 },
      classNames: { root: classes.actionIcon },
    }),
    Input: Input.extend({ defaultProps: { size: "sm" }, classNames: { input: classes.input } }),
    // Mantine gives it the ground of its own inputs, a box on ours.
    InputClearButton: { defaultProps: { style: { background: "none", pointerEvents: "all" } } },
    InputWrapper: InputWrapper.extend({
      defaultProps: { size: "sm", inputWrapperOrder: ["label", "input", "error", "description"] },
      classNames: { label: classes.label, error: classes.error, description: classes.description },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: "sm" } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: "sm" } }),
    Textarea: Textarea.extend({ defaultProps: { size: "sm" }, classNames: { input: classes.textarea } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: "sm" } }),
    Select: Select.extend({
      defaultProps: { size: "sm", checkIconPosition: "right" },
      classNames: { dropdown: classes.dropdown, option: classes.option },
    }),
    Combobox: Combobox.extend({
      classNames: { option: classes.option, search: classes.search },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: "xs", radius: "xs", iconColor: "var(--on-accent)" },
      classNames: {
        inner: classes.checkboxInner,
        input: classes.checkbox,
        label: classes.checkLabel,
        description: classes.switchDescription,
      },
    }),
    Switch: Switch.extend({
      defaultProps: { withThumbIndicator: false },
      classNames: {
        track: classes.switchTrack,
        thumb: classes.switchThumb,
        label: classes.checkLabel,
        description: classes.switchDescription,
      },
    }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: "md",
        radius: "md",
        position: "bottom-start",
        offset: 4,
        // Or an element that is no item, and has no name, stands in the menu and takes the focus.
        withInitialFocusPlaceholder: false,
      },
      classNames: {
        dropdown: classes.dropdown,
        item: classes.option,
        label: classes.menuLabel,
        divider: classes.divider,
      },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: "md", radius: "md" },
      classNames: { dropdown: classes.dropdown },
    }),
    Modal: Modal.extend({
      defaultProps: {
        radius: "lg",
        centered: true,
        size: 400,
        shadow: "lg",
        overlayProps: { backgroundOpacity: 1, color: "var(--scrim)", blur: 0 },
        transitionProps: { duration: 180, transition: "pop" },
      },
      classNames: {
        content: classes.dialog,
        header: classes.dialogHeader,
        title: classes.dialogTitle,
        body: classes.dialogBody,
      },
    }),
    Drawer: Drawer.extend({
      defaultProps: {
        shadow: "lg",
        size: 420,
        position: "right",
        overlayProps: { backgroundOpacity: 1, color: "var(--scrim)", blur: 0 },
        transitionProps: { duration: 180 },
      },
      classNames: {
        content: classes.dialog,
        header: classes.drawerHeader,
        title: classes.dialogTitle,
        body: classes.drawerBody,
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400 }, classNames: { tooltip: classes.tooltip } }),
  },
});

const roles = {
  "--mantine-color-body": "var(--canvas)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-dimmed": "var(--text-3)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-error": "var(--bad)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-hover)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-disabled": "var(--sunken)",
  "--mantine-color-disabled-color": "var(--text-3)",
  "--mantine-color-disabled-border": "var(--line)",
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { "--mantine-line-height": "var(--lh-ui)" },
  light: roles,
  dark: roles,
});
