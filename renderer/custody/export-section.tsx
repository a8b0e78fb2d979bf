import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ExportReport } from "../../main/model/custody.ts";
import { archive } from "../ui/archive.ts";
import { Section } from "../ui/section.tsx";
import { CopyWork } from "./copy-work.tsx";
import { ShowChosen } from "./show-chosen.tsx";
import { useCopying } from "./use-copying.ts";

/** The whole archive in formats that other programs read. */
export function ExportSection(): ReactNode {
  const { t } = useTranslation();
  const [state, run] = useCopying(
    () => archive.chooseExportFolder(),
    async (place: string) => {
      const answer = await archive.exportArchive(place);
      return answer.ok ? { ok: true as const, value: { place, report: answer.value } } : answer;
    },
  );
  type Done = { readonly place: string; readonly report: ExportReport };
  return (
    <Section title={t("custody.export")}>
      <Text maw="64rem">{t("custody.exportText")}</Text>
      <CopyWork
        state={state}
        label={t("custody.exportNow")}
        running={t("custody.exporting")}
        onStart={run}
        isDoubtful={({ report }: Done) => report.missing.length > 0}
        done={({ place, report }: Done) => (
          <>
            <Text className="break-anywhere">
              {t("custody.exported", { documents: report.documents, originals: report.originals, place })}
            </Text>
            {report.missing.length > 0 && <Text>{t("custody.exportMissing", { count: report.missing.length })}</Text>}
            <Text size="sm" className="break-anywhere">
              {t("custody.exportManifest", { sha256: report.manifestSha256 })}
            </Text>
            <ShowChosen folder={place} />
          </>
        )}
      />
    </Section>
  );
}
