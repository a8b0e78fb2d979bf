import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";

/** Says that something was done and offers to take it back; gone after fifteen seconds. */
export function notifyUndoable(message: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t("app.undo")}
        </Button>
      </Group>
    ),
    autoClose: 15_000,
    withBorder: true,
    closeButtonProps: { "aria-label": i18next.t("app.close") },
  });
}
