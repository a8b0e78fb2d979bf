import { ActionIcon, Button, Menu, Progress } from "@mantine/core";
import { IconDotsVertical, IconFileSearch, IconScan } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentPage, RecognitionProgress } from "../../main/model/page.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { saveFile } from "../ui/save-file.ts";

type PageMenuProps = { readonly id: string; readonly pages: readonly DocumentPage[] };

type Work = { readonly label: string; readonly progress: RecognitionProgress | null };

/** What is done with all pages: recognise them anew, save them as a PDF that can be searched. */
export function PageMenu({ id, pages }: PageMenuProps): ReactNode {
  const { t } = useTranslation();
  const [work, setWork] = useState<Work | null>(null);
  useEffect(
    () =>
      archive.on("recognition-progress", (progress) => {
        if (progress.id === id) setWork((now) => now && { ...now, progress });
      }),
    [id],
  );
  const recognise = async (): Promise<void> => {
    setWork({ label: t("pages.recognising"), progress: null });
    const done = await settle(archive.recogniseAgain(id));
    setWork(null);
    if (done.ok) notifyDone(t("pages.recognised"));
    else notifyFailure(done.error);
  };
  const save = async (): Promise<void> => {
    setWork({ label: t("pages.saving"), progress: null });
    const made = await settle(archive.exportSearchablePdf(id));
    setWork(null);
    if (!made.ok) return notifyFailure(made.error);
    await saveFile(made.value, (path) => t("print.saved", { path }));
  };
  const isScan = pages.some((page) => page.origin !== "text-layer");
  return (
    <>
      {work !== null && <Running work={work} />}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t("pages.menu")} disabled={work !== null}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileSearch size={18} aria-hidden />} onClick={save}>
            {t("pages.saveSearchable")}
          </Menu.Item>
          {isScan && (
            <Menu.Item leftSection={<IconScan size={18} aria-hidden />} onClick={recognise}>
              {t("pages.recogniseAgain")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function Running({ work }: { readonly work: Work }): ReactNode {
  const { t } = useTranslation();
  const { progress } = work;
  const percent = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  return (
    <span className="page-work">
      <span role="status">
        {work.label}
        {progress !== null && ` ${progress.done}/${progress.total}`}
      </span>
      <Progress className="page-work-bar" value={percent} aria-label={work.label} />
      <Button size="compact-xs" variant="default" onClick={() => void settle(archive.cancelRecognition())}>
        {t("pages.stop")}
      </Button>
    </span>
  );
}
