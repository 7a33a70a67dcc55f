SELECT id FROM {table}
WHERE digest({row}) IS NOT (SELECT digest FROM digests WHERE of_table = '{table}' AND of_row = id)
UNION
SELECT of_row FROM digests
WHERE of_table = '{table}' AND of_row NOT IN (SELECT id FROM {table})
ORDER BY 1
