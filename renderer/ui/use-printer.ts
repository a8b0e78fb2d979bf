import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { notifyFailure } from "./notify.ts";
import { printPages } from "./print-pages.ts";

/**
 * Prints the PDF that `bytesOf` makes (null when it could not, and has said so). `setBusy` is told what is being done, null at the end;
 * what fails is a notice.
 */
export function usePrinter(
  setBusy: (busy: string | null) => void,
): (bytesOf: () => Promise<Uint8Array | null>) => Promise<void> {
  const { t } = useTranslation();
  return useCallback(
    async (bytesOf) => {
      setBusy(t("print.preparing"));
      try {
        const bytes = await bytesOf();
        if (bytes === null) return;
        const failure = await printPages(bytes, (page, total) => setBusy(t("print.preparingPrint", { page, total })));
        if (failure !== null) notifyFailure(failure);
      } catch (thrown) {
        notifyFailure({ kind: "internal", detail: String(thrown) });
      } finally {
        setBusy(null);
      }
    },
    [t, setBusy],
  );
}
