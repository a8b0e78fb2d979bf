import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { archive } from "../ui/archive.ts";
import { useImportWork } from "../ui/import-work.ts";
import { useNavigation } from "../ui/navigation.ts";
import { notifyWarning } from "../ui/notify.ts";

/** Files dropped anywhere on the window are imported; a sign covers it while they hover. */
export function DropZone(): ReactNode {
  const { t } = useTranslation();
  const { start } = useImportWork();
  const { go } = useNavigation();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const hover = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const paths = [...(event.dataTransfer?.files ?? [])]
        .map((file) => archive.pathForFile(file))
        .filter((p) => p !== "");
      if (paths.length === 0) {
        notifyWarning(t("app.dropWithoutPath"));
        return;
      }
      go({ screen: "import" });
      start(paths);
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [go, start, t]);

  if (!over) return null;
  return (
    <div className="drop-zone" aria-hidden>
      <span>{t("app.dropHere")}</span>
    </div>
  );
}
