import { Group, Loader, Text } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";

/** A quiet sign of work; appears only after 200 ms so that quick answers do not flicker. */
export function Waiting({ label }: { readonly label: string }): ReactNode {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Group p="lg" gap="sm" role="status">
      {visible && (
        <>
          <Loader size="sm" />
          <Text>{label}</Text>
        </>
      )}
    </Group>
  );
}
