import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import type { Failure } from "../../main/model/error.ts";

/** A short message that something was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, autoClose: 6000, withBorder: true, closeButtonProps: closeLabel() });
}

/** A failure of something the user asked for; "cancelled" is no news. */
export function notifyFailure(failure: Failure): void {
  if (failure.kind === "cancelled") return;
  const detail = failure.detail === undefined ? "" : `\n${i18next.t("failure.detail", { detail: failure.detail })}`;
  notifications.show({
    title: i18next.t("failure.title"),
    message: i18next.t(`error.${failure.kind}`) + detail,
    color: "red",
    autoClose: 15_000,
    withBorder: true,
    closeButtonProps: closeLabel(),
  });
}

/** Something the user should know though nobody asked. */
export function notifyWarning(message: string): void {
  notifications.show({ message, color: "orange", autoClose: 15_000, withBorder: true, closeButtonProps: closeLabel() });
}

function closeLabel(): { readonly "aria-label": string } {
  return { "aria-label": i18next.t("app.close") };
}
