import { Alert, Box, Button, Group, Progress, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { archive, settle } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import type { CopyState } from "./use-copying.ts";

type Props<T> = {
  readonly state: CopyState<T>;
  readonly label: string;
  readonly running: string;
  readonly onStart: () => void;
  /** What is said of it once it is done. */
  readonly done: (report: T) => ReactNode;
  /** True when something is to be seen to, though it is done. */
  readonly isDoubtful?: (report: T) => boolean;
};

/** The button of a long copy, how far it is, and how it went. */
export function CopyWork<T>({ state, label, running, onStart, done, isDoubtful }: Props<T>): ReactNode {
  const { t } = useTranslation();
  const isRunning = state.kind === "running";
  const progress = state.kind === "running" ? state.progress : null;
  const isWarning = state.kind === "done" && isDoubtful?.(state.report) === true;
  return (
    <>
      <Group gap="sm" mt="xs">
        <Button variant="default" loading={isRunning} onClick={onStart}>
          {label}
        </Button>
        {isRunning && (
          <>
            <Text role="status">
              {progress === null || progress.total === 0
                ? running
                : t("custody.copied", { running, done: progress.done, total: progress.total })}
            </Text>
            <Button variant="subtle" color="red" onClick={() => settle(archive.cancelCopying())}>
              {t("app.cancel")}
            </Button>
          </>
        )}
      </Group>
      {progress !== null && progress.total > 0 && (
        <Progress mt="xs" maw="36rem" value={(progress.done / progress.total) * 100} aria-hidden />
      )}
      {state.kind === "done" && (
        <Alert
          mt="sm"
          color={isWarning ? "orange" : "ink"}
          icon={isWarning ? <IconAlertTriangle aria-hidden /> : <IconCheck aria-hidden />}
          role="status"
        >
          {done(state.report)}
        </Alert>
      )}
      {state.kind === "failed" && (
        <Box mt="sm">
          <FailureNotice failure={state.failure} />
        </Box>
      )}
    </>
  );
}
