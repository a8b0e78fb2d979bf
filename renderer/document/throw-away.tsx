import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { archive, settle } from "../ui/archive.ts";
import { useNavigation } from "../ui/navigation.ts";
import { notifyFailure } from "../ui/notify.ts";
import { notifyUndoable } from "../ui/notify-undoable.tsx";

/** Moves the document to the bin and goes back to where the user came from; it can be taken back at once. */
export function ThrowAway({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const { t } = useTranslation();
  const { go, back, canGoBack } = useNavigation();
  const throwAway = async (): Promise<void> => {
    const thrown = await settle(archive.binDocument(id));
    if (!thrown.ok) return notifyFailure(thrown.error);
    if (canGoBack) back();
    else go({ screen: "search" });
    notifyUndoable(t("bin.thrown", { name }), async () => {
      const put = await settle(archive.unbinDocument(id));
      if (put.ok) go({ screen: "document", id });
      else notifyFailure(put.error);
    });
  };
  return (
    <ActionIcon
      size="lg"
      variant="default"
      aria-label={t("bin.throwAway")}
      title={t("bin.throwAway")}
      onClick={throwAway}
    >
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  );
}
