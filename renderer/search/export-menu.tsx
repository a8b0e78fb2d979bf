import { Button, Menu } from "@mantine/core";
import {
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconFileTypeDocx,
  IconFolders,
  IconTableExport,
} from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HitsFormat, SavedQuestion } from "../../main/model/saved-search.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure, notifyWarning } from "../ui/notify.ts";
import { saveFile } from "../ui/save-file.ts";
import { DossierDialog } from "./dossier-dialog.tsx";

type ExportMenuProps = {
  readonly question: SavedQuestion;
  readonly total: number;
  /** Ids ticked; empty for all hits. */
  readonly ticked: readonly string[];
  /** The question in words, for the list's title. */
  readonly about: string;
};

const FORMATS: readonly (readonly [HitsFormat, typeof IconFileTypeDocx])[] = [
  ["docx", IconFileTypeDocx],
  ["xlsx", IconFileSpreadsheet],
  ["csv", IconFileTypeCsv],
];

/** Writes the result list, or what was ticked of it, to a file. */
export function ExportMenu({ question, total, ticked, about }: ExportMenuProps): ReactNode {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [asksDossier, setAsksDossier] = useState(false);
  const ids = ticked.length === 0 ? null : ticked;
  const write = async (format: HitsFormat): Promise<void> => {
    setBusy(true);
    const made = await settle(archive.exportHits({ question, ids, format, about }));
    setBusy(false);
    if (!made.ok) return notifyFailure(made.error);
    const { documents, left } = made.value;
    const isSaved = await saveFile(made.value, (path) => t("search.exported", { count: documents, path }));
    if (isSaved && left > 0) notifyWarning(t("search.exportLeft", { count: left }));
  };
  const count = ticked.length === 0 ? total : ticked.length;
  return (
    <>
      <Menu position="bottom-end" withinPortal shadow="md">
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={busy}
            disabled={total === 0}
            leftSection={<IconTableExport size={16} aria-hidden />}
          >
            {t("search.export")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t(ticked.length === 0 ? "search.exportAll" : "search.exportTicked", { count })}</Menu.Label>
          {FORMATS.map(([format, Icon]) => (
            <Menu.Item key={format} leftSection={<Icon size={18} aria-hidden />} onClick={() => void write(format)}>
              {t(`search.exportFormat.${format}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconFolders size={18} aria-hidden />} onClick={() => setAsksDossier(true)}>
            {t("search.dossier.item")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asksDossier && (
        <DossierDialog question={question} ids={ids} about={about} onClose={() => setAsksDossier(false)} />
      )}
    </>
  );
}
