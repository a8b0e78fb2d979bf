import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { CustodyEvent, CustodyEventKind } from "../../main/model/custody.ts";
import { ERROR_KINDS, type ErrorKind } from "../../main/model/error.ts";
import { useSession } from "../ui/session.ts";
import { formatSize } from "../ui/size.ts";

function isErrorKind(value: unknown): value is ErrorKind {
  return (ERROR_KINDS as readonly unknown[]).includes(value);
}

/** What a failure means for backups, where that says more than what it means anywhere. */
const REASONS: Partial<Record<CustodyEventKind, Partial<Record<ErrorKind, ParseKeys>>>> = {
  "backed-up": {
    "backup-set-missing": "custody.setMissing",
    "backup-set-foreign": "custody.setForeign",
    "disk-full": "custody.backupDiskFull",
    "backup-invalid": "custody.backupNotProved",
  },
  "backup-proved": {
    "backup-set-missing": "custody.setMissing",
    "backup-set-foreign": "custody.setForeign",
    "backup-invalid": "custody.backupNotProved",
  },
  "restore-rehearsed": {
    "backup-set-missing": "custody.setMissing",
    "backup-set-foreign": "custody.setForeign",
    "backup-invalid": "custody.backupNotRestored",
  },
};

/** Puts what was done for the archive's safety, and how it went, into a sentence. */
export function useEventText(): (event: CustodyEvent) => string {
  const { t } = useTranslation();
  const { settings } = useSession();
  return ({ kind, ok, detail }) => {
    if (isErrorKind(detail.error)) {
      return t("custody.failed", { reason: t(REASONS[kind]?.[detail.error] ?? `error.${detail.error}`) });
    }
    const size = formatSize(Number(detail.bytes ?? 0), settings.language);
    const count = Number(detail.faults ?? 0);
    const { documents, originals, copied } = detail;
    switch (kind) {
      case "backed-up":
        return ok
          ? t("custody.backedUp", { documents, copied, size })
          : t("custody.backedUpWithFaults", { documents, count });
      case "backup-proved":
        return t("custody.backupProved", { documents });
      case "restore-rehearsed":
        return t("custody.rehearsed", {
          documents,
          originals,
          size,
          seconds: Math.max(1, Math.round(Number(detail.tookMs) / 1000)),
          changed: detail.changedSince,
        });
      case "verified":
        return ok ? t("custody.verified", { documents, originals }) : t("custody.faults", { count });
      case "checked-originals":
        return t("custody.faults", { count });
      case "changes-lost":
        return t("custody.changesLost", { count });
      case "unclean-end":
        return t(ok ? "custody.uncleanWhole" : "custody.uncleanFaults", { count });
      case "bin-emptied":
        return t("custody.binEmptied", { documents });
    }
  };
}
