<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>CellWords</name>
    <message>
        <source>ddd, MMM d</source>
        <extracomment>a day of this year in Qt&apos;s date letters, &quot;Wed, Jun 5&quot;</extracomment>
        <translation>ddd, d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>a day of another year in Qt&apos;s date letters, &quot;Jun 5, 2024&quot;</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a date, %2 a time: &quot;Wed, Jun 5, 6:00 AM&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>h:mm AP</source>
        <translation>h:mm ap</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>a whole percentage
----------
a percentage with one decimal</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Con resultado</translation>
    </message>
    <message>
        <source>Condition code</source>
        <translation>Código de condición</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Appeal pending</source>
        <translation>Apelación pendiente</translation>
    </message>
    <message>
        <source>One part only</source>
        <translation>Solo una parte</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Being scored</source>
        <translation>En calificación</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Earlier year</source>
        <translation>Año anterior</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>No cargado</translation>
    </message>
    <message>
        <source>Unlisted resource that changes the construct</source>
        <translation>Recurso no listado que cambia lo que se mide</translation>
    </message>
    <message>
        <source>First part missing</source>
        <translation>Falta la primera parte</translation>
    </message>
    <message>
        <source>Second part missing</source>
        <translation>Falta la segunda parte</translation>
    </message>
    <message>
        <source>A part expired</source>
        <translation>Venció una parte</translation>
    </message>
    <message>
        <source>Complete, being scored</source>
        <translation>Completo, en calificación</translation>
    </message>
    <message>
        <source>Started, not finished</source>
        <translation>Empezado, sin terminar</translation>
    </message>
    <message>
        <source>Carried over from an earlier year</source>
        <translation>Viene de un año anterior</translation>
    </message>
    <message>
        <source>No row in the files</source>
        <translation>Sin fila en los archivos</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femenino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>Nonbinary</source>
        <translation>No binario</translation>
    </message>
    <message>
        <source>Below standard</source>
        <translation>Por debajo del estándar</translation>
    </message>
    <message>
        <source>Near standard</source>
        <translation>Cerca del estándar</translation>
    </message>
    <message>
        <source>Above standard</source>
        <translation>Por encima del estándar</translation>
    </message>
    <message>
        <source>The row contradicts itself</source>
        <translation>La fila se contradice</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>No results of %1 are loaded. Get the Student Score Data File of that year in TOMS and import it.</source>
        <translation>No hay resultados de %1 cargados. Obtenga en TOMS el Student Score Data File de ese año e impórtelo.</translation>
    </message>
    <message>
        <source>Nobody of this question has a score both in %1 and, one grade below, in %2.</source>
        <translation>Nadie de esta consulta tiene puntaje en %1 y también, un grado antes, en %2.</translation>
    </message>
    <message>
        <source>Met or exceeded in %1</source>
        <translation>Cumplió o superó en %1</translation>
    </message>
    <message>
        <source>the same students in %1</source>
        <translation>los mismos estudiantes en %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Mean change</source>
        <translation>Cambio promedio</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>N in both</source>
        <translation>N en ambos</translation>
    </message>
    <message>
        <source>Met + %1</source>
        <translation>Cumplió + %1</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>Nobody has a score in both years</source>
        <translation>Nadie tiene puntaje en ambos años</translation>
    </message>
    <message>
        <source>Fewer than 11 students in both years: counts only</source>
        <translation>Menos de 11 estudiantes en ambos años: solo recuentos</translation>
    </message>
    <message>
        <source>from %1 to %2 met or exceeded, mean change %3 points, N = %4</source>
        <extracomment>%1 and %2 percentages met or exceeded, %3 the mean change of scale scores, %4 a number of students</extracomment>
        <translation>de %1 a %2 cumplió o superó, cambio promedio %3 puntos, N = %4</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Students with a scale score in this grade now and in the grade below last year, wherever in the LEA they were tested. Scale scores rise with the grade: a change above 0 is usual.</source>
        <translation>Estudiantes con puntaje de escala en este grado ahora y en el grado anterior el año pasado, dondequiera que hayan hecho el examen en la LEA. Los puntajes de escala suben con el grado: lo usual es un cambio mayor que 0.</translation>
    </message>
    <message>
        <source>scored last year too</source>
        <translation>con puntaje también el año pasado</translation>
    </message>
    <message>
        <source>No grade of %1 has students who were scored in the grade below the year before. Import the data files of earlier years.</source>
        <translation>Ningún grado de %1 tiene estudiantes con puntaje en el grado anterior del año previo. Importe los archivos de datos de años anteriores.</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>N, same</source>
        <translation>N, mismos</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Promedio</translation>
    </message>
    <message>
        <source>± error</source>
        <translation>± error</translation>
    </message>
    <message>
        <source>Met +</source>
        <translation>Cumplió +</translation>
    </message>
    <message>
        <source>N, all</source>
        <translation>N, todos</translation>
    </message>
    <message>
        <source>Mean, all</source>
        <translation>Promedio, todos</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 &quot;Grade 5&quot;, %2 a school year</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n students, scored in every year</source>
        <translation>
            <numerusform>%n estudiante, con puntaje en todos los años</numerusform>
            <numerusform>%n estudiantes, con puntaje en todos los años</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer than 11 students in every year: counts only</source>
        <translation>Menos de 11 estudiantes en todos los años: solo recuentos</translation>
    </message>
    <message>
        <source>A cohort is the students scored in every year shown, each in the grade they were enrolled in. A filter asks for where they are in %1, and for all students where they were in each year.</source>
        <translation>Una cohorte son los estudiantes con puntaje en todos los años mostrados, cada uno en el grado en que estaba inscrito. Un filtro pregunta dónde están en %1 y, para todos los estudiantes, dónde estaban cada año.</translation>
    </message>
    <message>
        <source>%1, scored in every year</source>
        <translation>%1, con puntaje en todos los años</translation>
    </message>
    <message>
        <source>Cohorts from grade to grade</source>
        <translation>Cohortes de grado a grado</translation>
    </message>
    <message>
        <source>The same students, from last year</source>
        <translation>Los mismos estudiantes, desde el año pasado</translation>
    </message>
    <message>
        <source>Change is shown for ELA and math: only their scale runs from grade to grade.</source>
        <translation>El cambio se muestra para ELA y matemáticas: solo su escala continúa de un grado a otro.</translation>
    </message>
    <message>
        <source>Not shown in the public view: which groups would have to be hidden is worked out for levels alone.</source>
        <translation>No se muestra en la vista pública: qué grupos habría que ocultar se calcula solo para los niveles.</translation>
    </message>
    <message>
        <source>Nobody has a record that matches the filter.</source>
        <translation>Nadie tiene un registro que coincida con el filtro.</translation>
    </message>
</context>
<context>
    <name>ClaimsView</name>
    <message>
        <source>Fewer than 30 students: single claims are not shown</source>
        <translation>Menos de 30 estudiantes: las áreas individuales no se muestran</translation>
    </message>
    <message>
        <source>Nobody has a score yet</source>
        <translation>Nadie tiene puntaje todavía</translation>
    </message>
    <message>
        <source>Nobody has a result of this part</source>
        <translation>Nadie tiene resultado de esta parte</translation>
    </message>
    <message>
        <source>Science domains</source>
        <translation>Dominios de ciencias</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Composite claims</source>
        <translation>Áreas compuestas</translation>
    </message>
    <message>
        <source>%1 has no claims or domains in the data file.</source>
        <translation>%1 no tiene áreas ni dominios en el archivo de datos.</translation>
    </message>
    <message>
        <source>Not shown in the public view: which groups would have to be hidden is worked out for levels alone.</source>
        <translation>No se muestra en la vista pública: qué grupos habría que ocultar se calcula solo para los niveles.</translation>
    </message>
    <message>
        <source>Nobody has a record that matches the filter.</source>
        <translation>Nadie tiene un registro que coincida con el filtro.</translation>
    </message>
    <message>
        <source>Nobody of this question has a score yet.</source>
        <translation>Nadie de esta consulta tiene puntaje todavía.</translation>
    </message>
    <message>
        <source>The data file of %1 has none of these.</source>
        <translation>El archivo de datos de %1 no tiene ninguno de estos.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Proporciones</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>%1, %</source>
        <extracomment>a column of percents; %1 &quot;Near standard&quot;</extracomment>
        <translation>%1, %</translation>
    </message>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>%1: %2, N = %3</source>
        <translation>%1: %2, N = %3</translation>
    </message>
    <message>
        <source>Composite claims are for groups of any size; single claims for 30 students or more, and only in CERS since 2020–21.</source>
        <translation>Las áreas compuestas valen para grupos de cualquier tamaño; las individuales, para 30 estudiantes o más y solo en CERS desde 2020–21.</translation>
    </message>
    <message>
        <source>Fewer than 30</source>
        <translation>Menos de 30</translation>
    </message>
    <message>
        <source>Only in CERS</source>
        <translation>Solo en CERS</translation>
    </message>
    <message>
        <source>Single claims are from the claim report of CERS, as of %1. It counts students at the schools they are enrolled in now, and none can be listed from here.</source>
        <extracomment>%1 a time</extracomment>
        <translation>Las áreas individuales son del informe de áreas de CERS, al %1. Cuenta a los estudiantes en la escuela donde están inscritos ahora, y desde aquí no se puede listar a ninguno.</translation>
    </message>
</context>
<context>
    <name>CohortChart</name>
    <message>
        <source>%1 ± %2, N = %3</source>
        <extracomment>a mean scale score, its standard error and its number of students</extracomment>
        <translation>%1 ± %2, N = %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a grade, %2 a school year</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>same students %1</source>
        <translation>mismos estudiantes %1</translation>
    </message>
    <message>
        <source>all of the grade %1</source>
        <translation>todos los del grado %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>N, same students</source>
        <translation>N, mismos estudiantes</translation>
    </message>
    <message>
        <source>Mean, same students</source>
        <translation>Promedio, mismos estudiantes</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Error estándar</translation>
    </message>
    <message>
        <source>N, all of the grade</source>
        <translation>N, todos los del grado</translation>
    </message>
    <message>
        <source>Mean, all of the grade</source>
        <translation>Promedio, todos los del grado</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>The same students, ± standard error</source>
        <translation>Los mismos estudiantes, ± error estándar</translation>
    </message>
    <message>
        <source>All students of the grade that year</source>
        <translation>Todos los estudiantes del grado ese año</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a code and what it means: &quot;EL: English learner&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>SSR</source>
        <translation>SSR</translation>
    </message>
    <message>
        <source>Score status</source>
        <translation>Estado del resultado</translation>
    </message>
    <message>
        <source>Student group</source>
        <translation>Grupo de estudiantes</translation>
    </message>
    <message>
        <source>English language status</source>
        <translation>Nivel de dominio del inglés</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origen étnico</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a group of students and how many are in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No groups yet. Select students in the list to make one.</source>
        <translation>Aún no hay grupos. Seleccione estudiantes en la lista para crear uno.</translation>
    </message>
    <message>
        <source>Manage groups…</source>
        <translation>Administrar grupos…</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message>
        <source>Nobody has a score yet</source>
        <translation>Nadie tiene puntaje todavía</translation>
    </message>
    <message>
        <source>No cut score is known for these records</source>
        <translation>No se conoce el puntaje de corte de estos registros</translation>
    </message>
    <message>
        <source>%1 points from the standard</source>
        <translation>%1 puntos respecto al estándar</translation>
    </message>
    <message>
        <source>N = %1</source>
        <translation>N = %1</translation>
    </message>
    <message>
        <source>%1, %2 points below all students, %3</source>
        <extracomment>%1 a percentage or distance, %2 a gap in points, %3 &quot;N = 668&quot;</extracomment>
        <translation>%1, %2 puntos por debajo de todos los estudiantes, %3</translation>
    </message>
    <message>
        <source>%1, %2 points above all students, %3</source>
        <translation>%1, %2 puntos por encima de todos los estudiantes, %3</translation>
    </message>
    <message>
        <source>Distance from standard against all students</source>
        <translation>Distancia del estándar frente a todos los estudiantes</translation>
    </message>
    <message>
        <source>Percent met against all students</source>
        <translation>Porcentaje que cumplió frente a todos los estudiantes</translation>
    </message>
    <message>
        <source>Choose what to compare, such as Ethnicity, in the box beside “by”.</source>
        <translation>Elija qué comparar, por ejemplo Etnia, en la casilla junto a «por».</translation>
    </message>
    <message>
        <source>Nobody has a record that matches the filter.</source>
        <translation>Nadie tiene un registro que coincida con el filtro.</translation>
    </message>
    <message>
        <source>There are too few scores to compare groups with: fewer than 11.</source>
        <translation>Hay muy pocos puntajes para comparar grupos: menos de 11.</translation>
    </message>
    <message>
        <source>Met or exceeded</source>
        <translation>Cumplió o superó</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>Nivel 3</translation>
    </message>
    <message>
        <source>All students, %1</source>
        <translation>Todos los estudiantes, %1</translation>
    </message>
    <message>
        <source>Distance from standard</source>
        <translation>Distancia del estándar</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Brecha</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Gap in points</source>
        <translation>Brecha en puntos</translation>
    </message>
    <message>
        <source>Gap in distance</source>
        <translation>Brecha en distancia</translation>
    </message>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>sin puntaje</translation>
    </message>
    <message>
        <source>Gaps are in points, a group less all students; the largest gap below stands first.</source>
        <translation>Las brechas están en puntos, el grupo menos todos los estudiantes; primero va la mayor brecha por debajo.</translation>
    </message>
    <message>
        <source>The distance from standard is worked out here from the scores loaded: the California School Dashboard counts other students by other rules.</source>
        <translation>La distancia del estándar se calcula aquí con los puntajes cargados: el California School Dashboard cuenta a otros estudiantes con otras reglas.</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>con puntaje</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>by tested LEA</source>
        <translation>según la LEA donde se examinó</translation>
    </message>
    <message>
        <source>by enrolled LEA</source>
        <translation>según la LEA de inscripción</translation>
    </message>
    <message>
        <source>Student Score Data File</source>
        <translation>Student Score Data File (archivo de resultados)</translation>
    </message>
    <message>
        <source>Student Score Report, PDF</source>
        <translation>Informe de calificaciones del estudiante, PDF</translation>
    </message>
    <message>
        <source>Student Score Report, HTML</source>
        <translation>Informe de calificaciones del estudiante, HTML</translation>
    </message>
    <message>
        <source>ELPAC score data</source>
        <translation>Resultados de ELPAC</translation>
    </message>
    <message>
        <source>Another table</source>
        <translation>Otra tabla</translation>
    </message>
    <message>
        <source>Not recognized</source>
        <translation>No se reconoce</translation>
    </message>
    <message>
        <source>SSR Distribution</source>
        <translation>SSR Distribution</translation>
    </message>
    <message>
        <source>Test Assignment</source>
        <translation>Test Assignment</translation>
    </message>
    <message>
        <source>STAIRS and Appeals</source>
        <translation>STAIRS and Appeals</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>numbers of rows, and how many rows more</extracomment>
        <translation>
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Student groups of CERS</source>
        <translation>Grupos de estudiantes de CERS</translation>
    </message>
    <message>
        <source>CERS claim report</source>
        <translation>Informe de áreas de CERS</translation>
    </message>
</context>
<context>
    <name>LevelChart</name>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Levels 1–2: not met, nearly met</source>
        <translation>Niveles 1–2: no cumplido, casi cumplido</translation>
    </message>
    <message>
        <source>Levels 3–4: met, exceeded</source>
        <translation>Niveles 3–4: cumplido, superado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>%1 a percentage, %2 a number of students, %3 the number it is a share of: &quot;24%, 160 of 668&quot;</extracomment>
        <translation>%1, %2 de %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>spoken: %1 a row such as a school, %2 an achievement level, %3 its share</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: %2 %3, N = %4.</source>
        <extracomment>%1 &quot;All students&quot;, %2 &quot;Met or exceeded&quot;, %3 a percentage, %4 a number</extracomment>
        <translation>%1: %2 %3, N = %4.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>From %1 with %2 to %3 with %4.</source>
        <extracomment>%1 and %3 rows such as schools, %2 and %4 percentages</extracomment>
        <translation>De %1 con %2 a %3 con %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have no percent.</source>
        <translation>
            <numerusform>%n fila no tiene porcentaje.</numerusform>
            <numerusform>%n filas no tienen porcentaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>N scored</source>
        <translation>N con puntaje</translation>
    </message>
    <message>
        <source>%1, count</source>
        <translation>%1, número</translation>
    </message>
    <message>
        <source>%1, percent</source>
        <translation>%1, porcentaje</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
</context>
<context>
    <name>LevelData</name>
    <message>
        <source>Not shown: too few tested, or to protect a small group</source>
        <translation>No se muestra: muy pocos examinados, o para proteger a un grupo pequeño</translation>
    </message>
    <message>
        <source>Nobody has a score yet</source>
        <translation>Nadie tiene puntaje todavía</translation>
    </message>
    <message>
        <source>Fewer than 11 scores: counts only</source>
        <translation>Menos de 11 puntajes: solo números</translation>
    </message>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a chart&apos;s title; %1 content area, %2 what the rows are (&quot;School&quot;), %3 school year</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 por %2, %3</translation>
    </message>
    <message>
        <source>%1, partial results</source>
        <extracomment>%1 a chart&apos;s title</extracomment>
        <translation>%1, resultados parciales</translation>
    </message>
    <message>
        <source>Met or exceeded</source>
        <translation>Cumplido o superado</translation>
    </message>
</context>
<context>
    <name>LinesChart</name>
    <message>
        <source>%1, partial</source>
        <extracomment>a year whose results are not whole yet</extracomment>
        <translation>%1, parcial</translation>
    </message>
    <message>
        <source>%1, N = %2</source>
        <translation>%1, N = %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 a group of students, %2 a year or a day, %3 &quot;45.2 %, N = 120&quot;</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: not shown.</source>
        <extracomment>a group of students without any number</extracomment>
        <translation>%1: no se muestra.</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <extracomment>%1 a group of students, %2 a year or a day, %3 &quot;45.2 %, N = 120&quot;</extracomment>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>%1: %2 %3, then %4 %5.</source>
        <extracomment>%1 a group of students, %2 and %4 a year or a day, %3 and %5 &quot;45.2 %, N = 120&quot;</extracomment>
        <translation>%1: %2 %3, luego %4 %5.</translation>
    </message>
    <message>
        <source>N scored</source>
        <translation>N con puntaje</translation>
    </message>
    <message>
        <source>Met or exceeded, percent</source>
        <translation>Cumplido o superado, porcentaje</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>parcial</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a percent, %2 the year or day it is of</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PacketPaper</name>
    <message>
        <source>Met or exceeded</source>
        <translation>Cumplió o superó</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Evaluados</translation>
    </message>
    <message>
        <source>Valid scores (N)</source>
        <translation>Puntajes válidos (N)</translation>
    </message>
    <message>
        <source>Level %1</source>
        <extracomment>heading of a narrow column: number of students at a level</extracomment>
        <translation>Nivel %1</translation>
    </message>
    <message>
        <source>Level 3 %</source>
        <translation>Nivel 3 %</translation>
    </message>
    <message>
        <source>Mean scale score</source>
        <translation>Puntaje de escala promedio</translation>
    </message>
    <message>
        <source>Content area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Con puntaje</translation>
    </message>
    <message>
        <source>Stands for all?</source>
        <translation>¿Representa a todos?</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Share of records</source>
        <translation>Parte de los registros</translation>
    </message>
    <message>
        <source>Share of scores</source>
        <translation>Parte de los puntajes</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>%1 ■</source>
        <extracomment>%1 a difference in percentage points; the mark says that it is a large one</extracomment>
        <translation>%1 ■</translation>
    </message>
    <message>
        <source>%1, partial results</source>
        <extracomment>title of a page; %1 is what it is about</extracomment>
        <translation>%1, resultados parciales</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <extracomment>title of a further sheet of the same page</extracomment>
        <translation>%1 (continuación)</translation>
    </message>
    <message>
        <source>Not for publication</source>
        <translation>No publicar</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Only counts, to protect a small group</source>
        <translation>Solo cantidades, para proteger a un grupo pequeño</translation>
    </message>
    <message>
        <source>1–2: %1</source>
        <extracomment>number of students at levels 1 and 2 together</extracomment>
        <translation>1–2: %1</translation>
    </message>
    <message>
        <source>3–4: %1</source>
        <extracomment>number of students at levels 3 and 4 together</extracomment>
        <translation>3–4: %1</translation>
    </message>
    <message>
        <source>Not shown, to protect a small group</source>
        <translation>No se muestra, para proteger a un grupo pequeño</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscritos</translation>
    </message>
    <message>
        <source>Share of registered</source>
        <translation>Parte de los inscritos</translation>
    </message>
    <message>
        <source>■ a clear difference (see the notes on method). Differences are in percentage points.</source>
        <translation>■ una diferencia clara (véanse las notas sobre el método). Las diferencias son en puntos porcentuales.</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>MUESTRA</translation>
    </message>
    <message>
        <source>Bar chart of achievement levels. %1 The table that follows has the numbers.</source>
        <extracomment>spoken in place of a chart; %1 are one or two sentences on what it shows</extracomment>
        <translation>Gráfico de barras de los niveles de rendimiento. %1 La tabla que sigue tiene los números.</translation>
    </message>
</context>
<context>
    <name>Percent</name>
    <message>
        <source>%1%</source>
        <extracomment>a percentage; in Spanish with a space that does not break</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>Grado %1</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Escuelas</translation>
    </message>
    <message>
        <source>Its students</source>
        <translation>Sus estudiantes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
</context>
<context>
    <name>ReleaseChart</name>
    <message numerus="yes">
        <source>%n new scores</source>
        <translation>
            <numerusform>%n puntaje nuevo</numerusform>
            <numerusform>%n puntajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 records scored, %3</source>
        <translation>%1 de %2 registros con puntaje, %3</translation>
    </message>
    <message>
        <source>%1 %2, N = %3</source>
        <translation>%1 %2, N = %3</translation>
    </message>
    <message>
        <source>%3 days with new scores. First %1. Last %2.</source>
        <extracomment>%1 what stood after the first release of scores, %2 after the last, %3 how many releases there were</extracomment>
        <translation>%3 días con puntajes nuevos. Primero %1. Último %2.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>New scores</source>
        <translation>Puntajes nuevos</translation>
    </message>
    <message>
        <source>N scored</source>
        <translation>N con puntaje</translation>
    </message>
    <message>
        <source>Scored, percent of records</source>
        <translation>Con puntaje, porcentaje de los registros</translation>
    </message>
    <message>
        <source>%1, percent</source>
        <translation>%1, porcentaje</translation>
    </message>
    <message>
        <source>Scored, %1</source>
        <translation>Con puntaje, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>CSA Student Score Report</source>
        <translation>Informe de calificaciones CSA</translation>
    </message>
    <message>
        <source>%1 report</source>
        <extracomment>a report over one content area: &quot;ELA report&quot;</extracomment>
        <translation>Informe de %1</translation>
    </message>
    <message>
        <source>CAASPP Student Score Report</source>
        <translation>Informe de calificaciones CAASPP</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Not downloaded</source>
        <translation>Sin descargar</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>No cargado</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <extracomment>a range of page numbers, &quot;3–4&quot;</extracomment>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>ResultsFilterBar</name>
    <message>
        <source>, </source>
        <extracomment>between the values of one filter: &quot;3, 4, 5&quot;</extracomment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 the first values of a filter</extracomment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a field such as &quot;School&quot;, %2 the values asked for</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>unknown value</source>
        <extracomment>in place of a value&apos;s name: none that the loaded results know</extracomment>
        <translation>valor desconocido</translation>
    </message>
    <message>
        <source>where enrolled</source>
        <extracomment>beside &quot;Schools&quot;: students are counted at the school they are enrolled in, not where they were tested</extracomment>
        <translation>donde están inscritos</translation>
    </message>
    <message>
        <source>New since</source>
        <translation>Nuevo desde</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Escuelas</translation>
    </message>
    <message>
        <source>Class of %1</source>
        <extracomment>%1 is the year in which students finish school</extracomment>
        <translation>Generación de %1</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntajes</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Groups</source>
        <extracomment>a view of results: groups compared with all students</extracomment>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendencia</translation>
    </message>
    <message>
        <source>Separate</source>
        <extracomment>levels each on its own</extracomment>
        <translation>Separados</translation>
    </message>
    <message>
        <source>1–2 | 3–4</source>
        <translation>1–2 | 3–4</translation>
    </message>
    <message>
        <source>Around the standard</source>
        <translation>En torno al estándar</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribución</translation>
    </message>
    <message>
        <source>Close to the next level</source>
        <translation>Cerca del siguiente nivel</translation>
    </message>
    <message>
        <source>Composite claims</source>
        <translation>Áreas compuestas</translation>
    </message>
    <message>
        <source>Single claims</source>
        <translation>Áreas individuales</translation>
    </message>
    <message>
        <source>Percent met</source>
        <translation>Porcentaje que cumplió</translation>
    </message>
    <message>
        <source>Distance from standard</source>
        <translation>Distancia del estándar</translation>
    </message>
    <message>
        <source>From last year</source>
        <translation>Desde el año pasado</translation>
    </message>
    <message>
        <source>Grade to grade</source>
        <translation>De grado a grado</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a chart&apos;s title; %1 what it shows (&quot;Scale scores&quot;), %2 &quot;ELA by school, 2023–24, partial results&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The chart shows the first %1 of %2 rows; the table has all.</source>
        <translation>El gráfico muestra las primeras %1 de %2 filas; la tabla las tiene todas.</translation>
    </message>
    <message>
        <source>Fewer than 11 scores: counts only</source>
        <translation>Menos de 11 puntajes: solo recuentos</translation>
    </message>
    <message>
        <source>Not shown: too few tested, or to protect a small group</source>
        <translation>No se muestra: muy pocos examinados, o para proteger a un grupo pequeño</translation>
    </message>
    <message>
        <source>not shown</source>
        <extracomment>in place of a number: of fewer than 11 students</extracomment>
        <translation>no se muestra</translation>
    </message>
    <message>
        <source>n &lt; 11</source>
        <translation>n &lt; 11</translation>
    </message>
</context>
<context>
    <name>ScoreChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 scale scores</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 of %2 students, %3</source>
        <extracomment>%1 a number of students, %2 the number it is a share of, %3 that share</extracomment>
        <translation>%1 de %2 estudiantes, %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>spoken: %1 a grade, %2 a range of scores, %3 how many</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 a grade, %2 its number and mean, or why there is none</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>N = %1</source>
        <translation>N = %1</translation>
    </message>
    <message>
        <source>N = %1, mean %2</source>
        <translation>N = %1, promedio %2</translation>
    </message>
    <message>
        <source>N = %1, mean %2 ± %3</source>
        <extracomment>± stands before the standard error of the mean</extracomment>
        <translation>N = %1, promedio %2 ± %3</translation>
    </message>
    <message>
        <source>scores %1 to %2</source>
        <translation>puntajes de %1 a %2</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Promedio</translation>
    </message>
    <message>
        <source>± error</source>
        <translation>± error</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>± is the standard error of the mean. The median is the score that half are at or below; the standard, where level 3 begins.</source>
        <translation>± es el error estándar del promedio. La mediana es el puntaje en el que, o por debajo del que, está la mitad; el estándar, donde empieza el nivel 3.</translation>
    </message>
    <message>
        <source>Filter by one grade to have each bar as a row of the table.</source>
        <translation>Filtre por un solo grado para tener cada barra como fila de la tabla.</translation>
    </message>
    <message>
        <source>Scale scores</source>
        <translation>Puntajes de escala</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Close to the next level</source>
        <translation>Cerca del siguiente nivel</translation>
    </message>
    <message>
        <source>Nobody of this question is below the highest level with a scale score whose cut scores are known.</source>
        <translation>Nadie de esta consulta está por debajo del nivel más alto con un puntaje de escala cuyos puntajes de corte se conozcan.</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntaje</translation>
    </message>
    <message>
        <source>Next level at</source>
        <translation>Siguiente nivel en</translation>
    </message>
    <message>
        <source>Points to it</source>
        <translation>Puntos que faltan</translation>
    </message>
    <message>
        <source>At most %1 points below: %2 students</source>
        <translation>Como máximo %1 puntos por debajo: %2 estudiantes</translation>
    </message>
    <message>
        <source>The closest %1 students are listed.</source>
        <translation>Se listan los %1 estudiantes más cercanos.</translation>
    </message>
    <message>
        <source>Every score has an error of its own: a few points are no promise.</source>
        <translation>Cada puntaje tiene su propio error: unos pocos puntos no son una promesa.</translation>
    </message>
    <message>
        <source>at most %1 points below the next level</source>
        <translation>como máximo %1 puntos por debajo del siguiente nivel</translation>
    </message>
    <message>
        <source>close to the next level</source>
        <translation>cerca del siguiente nivel</translation>
    </message>
    <message>
        <source>Not shown in the public view: scores would tell of single students.</source>
        <translation>No se muestra en la vista pública: los puntajes revelarían a estudiantes individuales.</translation>
    </message>
    <message>
        <source>Nobody has a record that matches the filter.</source>
        <translation>Nadie tiene un registro que coincida con el filtro.</translation>
    </message>
    <message>
        <source>Nobody of this question has a scale score yet.</source>
        <translation>Nadie de esta consulta tiene puntaje de escala todavía.</translation>
    </message>
    <message>
        <source>No cut scores are known for this test in %1: the scores stand without lines of the levels.</source>
        <translation>No se conocen puntajes de corte de este examen en %1: los puntajes van sin líneas de los niveles.</translation>
    </message>
</context>
<context>
    <name>SpanChart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>spoken: %1 a row such as a school, %2 its values</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Lowest: %1, %2. Highest: %3, %4.</source>
        <extracomment>%1 and %3 rows such as schools, %2 and %4 their values</extracomment>
        <translation>Más bajo: %1, %2. Más alto: %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have no value.</source>
        <translation>
            <numerusform>%n fila no tiene valor.</numerusform>
            <numerusform>%n filas no tienen valor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
</context>
<context>
    <name>StudentFilter</name>
    <message>
        <source>, </source>
        <extracomment>between the values of one filter: &quot;3, 4, 5&quot;</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Level %1</source>
        <extracomment>%1 is one or more achievement levels, &quot;1, 2&quot;</extracomment>
        <translation>Nivel %1</translation>
    </message>
    <message>
        <source>Any test</source>
        <translation>Cualquier examen</translation>
    </message>
    <message>
        <source>English learner</source>
        <translation>Aprendiz de inglés</translation>
    </message>
    <message>
        <source>Economically disadvantaged</source>
        <translation>Desventaja económica</translation>
    </message>
    <message>
        <source>Special education</source>
        <translation>Educación especial</translation>
    </message>
    <message>
        <source>Section 504</source>
        <translation>Sección 504</translation>
    </message>
    <message>
        <source>Migrant</source>
        <translation>Migrante</translation>
    </message>
    <message>
        <source>Homeless</source>
        <translation>Sin hogar</translation>
    </message>
    <message>
        <source>Foster youth</source>
        <translation>Joven en hogar de crianza</translation>
    </message>
    <message>
        <source>Military family</source>
        <translation>Familia militar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>SSR</source>
        <translation>SSR</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>English language status</source>
        <translation>Nivel de dominio del inglés</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origen étnico</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filtered list&apos;s name; %1 the field, %2 its value: &quot;SSR: Waiting for science&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filtro</numerusform>
            <numerusform>%n filtros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 the first values of a filter, &quot;PGE, NTE and 3 more&quot;</extracomment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>From Results</source>
        <translation>De Resultados</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>a group that was deleted</source>
        <extracomment>in place of the name of a group of students</extracomment>
        <translation>un grupo que se eliminó</translation>
    </message>
</context>
<context>
    <name>TestTimeline</name>
    <message>
        <source>Test started</source>
        <translation>Examen empezado</translation>
    </message>
    <message>
        <source>Test submitted</source>
        <translation>Examen entregado</translation>
    </message>
    <message>
        <source>Test expired</source>
        <translation>Examen vencido</translation>
    </message>
    <message>
        <source>The test expires</source>
        <translation>El examen vence</translation>
    </message>
    <message>
        <source>Computer adaptive test started</source>
        <translation>Examen adaptativo por computadora empezado</translation>
    </message>
    <message>
        <source>Computer adaptive test submitted</source>
        <translation>Examen adaptativo por computadora entregado</translation>
    </message>
    <message>
        <source>Computer adaptive test expired</source>
        <translation>Examen adaptativo por computadora vencido</translation>
    </message>
    <message>
        <source>The computer adaptive test expires</source>
        <translation>El examen adaptativo por computadora vence</translation>
    </message>
    <message>
        <source>Performance task started</source>
        <translation>Tarea de rendimiento empezada</translation>
    </message>
    <message>
        <source>Performance task submitted</source>
        <translation>Tarea de rendimiento entregada</translation>
    </message>
    <message>
        <source>Performance task expired</source>
        <translation>Tarea de rendimiento vencida</translation>
    </message>
    <message>
        <source>The performance task expires</source>
        <translation>La tarea de rendimiento vence</translation>
    </message>
    <message numerus="yes">
        <source>It expires %n calendar days after the start.</source>
        <translation>
            <numerusform>Vence %n día natural después de empezar.</numerusform>
            <numerusform>Vence %n días naturales después de empezar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1 of %2 is complete.</source>
        <translation>La parte %1 de %2 está completa.</translation>
    </message>
    <message>
        <source>It was not submitted by then.</source>
        <translation>No se entregó hasta entonces.</translation>
    </message>
    <message>
        <source>The student can finish it until then.</source>
        <translation>El estudiante puede terminarlo hasta entonces.</translation>
    </message>
    <message>
        <source>Score available in TOMS</source>
        <translation>Resultado disponible en TOMS</translation>
    </message>
    <message>
        <source>Student Score Report available in TOMS</source>
        <translation>Informe de calificaciones disponible en TOMS</translation>
    </message>
    <message>
        <source>Testing window ended</source>
        <translation>Terminó el período de exámenes</translation>
    </message>
    <message>
        <source>Testing window ends</source>
        <translation>Termina el período de exámenes</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>in place of a date in a timeline: what comes next</extracomment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The score comes to TOMS</source>
        <translation>El resultado llega a TOMS</translation>
    </message>
    <message>
        <source>A newer Student Score Data File has it then.</source>
        <translation>Un Student Score Data File más nuevo lo tendrá entonces.</translation>
    </message>
    <message>
        <source>The student takes the performance task</source>
        <translation>El estudiante hace la tarea de rendimiento</translation>
    </message>
    <message>
        <source>A score needs both parts.</source>
        <translation>Para tener resultado hacen falta las dos partes.</translation>
    </message>
    <message>
        <source>The student takes the computer adaptive test</source>
        <translation>El estudiante hace el examen adaptativo por computadora</translation>
    </message>
    <message>
        <source>If a Reopen appeal is approved: 10 calendar days to finish</source>
        <translation>Si se aprueba una apelación Reopen: 10 días naturales para terminar</translation>
    </message>
    <message>
        <source>The test resumes at the last unanswered item.</source>
        <translation>El examen continúa en la última pregunta sin contestar.</translation>
    </message>
    <message>
        <source>The loaded file is older than that: whether it was finished is not known.</source>
        <translation>El archivo cargado es anterior a esa fecha: no se sabe si se terminó.</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>%1, partial</source>
        <extracomment>a year whose results are not whole yet</extracomment>
        <translation>%1, parcial</translation>
    </message>
    <message>
        <source>%1, N = %2</source>
        <translation>%1, N = %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>N scored</source>
        <translation>N con puntaje</translation>
    </message>
    <message>
        <source>Met or exceeded, percent</source>
        <translation>Cumplido o superado, porcentaje</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>parcial</translation>
    </message>
</context>
<context>
    <name>TrendView</name>
    <message>
        <source>Over the years</source>
        <translation>A lo largo de los años</translation>
    </message>
    <message>
        <source>Nobody has a record that matches the filter.</source>
        <translation>Nadie tiene un registro que coincida con el filtro.</translation>
    </message>
    <message>
        <source>%1, partial</source>
        <extracomment>a column of percents met or exceeded; %1 a school year</extracomment>
        <translation>%1, parcial</translation>
    </message>
    <message>
        <source>N %1</source>
        <extracomment>a column of numbers of students; %1 a school year</extracomment>
        <translation>N %1</translation>
    </message>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Nobody took the test that year</source>
        <translation>Nadie hizo el examen ese año</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>sin puntaje</translation>
    </message>
    <message>
        <source>The levels of %1 and %2 were set on different scales: their percents cannot be compared.</source>
        <translation>Los niveles de %1 y %2 se fijaron en escalas distintas: sus porcentajes no se pueden comparar.</translation>
    </message>
    <message>
        <source>One year is loaded. Import the data files of earlier years to see a trend.</source>
        <translation>Hay un año cargado. Importe los archivos de datos de años anteriores para ver una tendencia.</translation>
    </message>
    <message>
        <source>Each year counts who took the test in it: not the same students.</source>
        <translation>Cada año cuenta a quienes hicieron el examen en él: no son los mismos estudiantes.</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>con puntaje</translation>
    </message>
    <message>
        <source>As scores became available</source>
        <translation>A medida que hubo puntajes</translation>
    </message>
    <message>
        <source>Not shown in the public view: what one day added could be few students.</source>
        <translation>No se muestra en la vista pública: lo que sumó un día podrían ser pocos estudiantes.</translation>
    </message>
    <message>
        <source>Nobody of this question has a score yet.</source>
        <translation>Nadie de esta consulta tiene puntaje todavía.</translation>
    </message>
    <message>
        <source>The scores of %1 have no Score Available Date.</source>
        <translation>Los puntajes de %1 no tienen Score Available Date.</translation>
    </message>
    <message>
        <source>Met or exceeded</source>
        <translation>Cumplió o superó</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>Nivel 3</translation>
    </message>
    <message>
        <source>Score Available Date</source>
        <translation>Score Available Date</translation>
    </message>
    <message>
        <source>New scores</source>
        <translation>Puntajes nuevos</translation>
    </message>
    <message>
        <source>N so far</source>
        <translation>N hasta entonces</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Con puntaje</translation>
    </message>
    <message>
        <source>Distance from standard</source>
        <translation>Distancia del estándar</translation>
    </message>
    <message numerus="yes">
        <source>%n scores have no Score Available Date and are in no row.</source>
        <translation>
            <numerusform>%n puntaje no tiene Score Available Date y no está en ninguna fila.</numerusform>
            <numerusform>%n puntajes no tienen Score Available Date y no están en ninguna fila.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the Score Available Date of each row as the newest files have it: a score changed since stands as it is now.</source>
        <translation>Según el Score Available Date de cada fila en los archivos más recientes: un puntaje cambiado desde entonces figura como está ahora.</translation>
    </message>
    <message>
        <source>scored by %1</source>
        <translation>con puntaje hasta el %1</translation>
    </message>
    <message>
        <source>new scores of %1</source>
        <translation>puntajes nuevos del %1</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>a column: points of percent since the year before</extracomment>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Met or exceeded in %1, percent</source>
        <translation>Cumplió o superó en %1, porcentaje</translation>
    </message>
    <message>
        <source>The chart has lines of the %1 largest of %2 groups; choose others under Lines. The table has all.</source>
        <extracomment>%1 and %2 are numbers of groups of students</extracomment>
        <translation>El gráfico tiene las líneas de los %1 grupos más grandes de %2; elija otros en Líneas. La tabla los tiene todos.</translation>
    </message>
    <message numerus="yes">
        <source>%n groups have no line: too few students have a score, or they are not shown.</source>
        <translation>
            <numerusform>%n grupo no tiene línea: muy pocos estudiantes tienen puntaje, o no se muestra.</numerusform>
            <numerusform>%n grupos no tienen línea: muy pocos estudiantes tienen puntaje, o no se muestran.</numerusform>
        </translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Nobody has a score yet</source>
        <translation>Nadie tiene puntaje todavía</translation>
    </message>
    <message>
        <source>N, %1</source>
        <extracomment>a column: numbers of students of a group</extracomment>
        <translation>N, %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>CAASPP results on the desk of a school district</source>
        <translation>Resultados de CAASPP en el escritorio de un distrito escolar</translation>
    </message>
</context>
<context>
    <name>scoredesk::analytics</name>
    <message>
        <source>Nobody has a record that matches the filter.</source>
        <translation>Nadie tiene un registro que cumpla el filtro.</translation>
    </message>
    <message>
        <source>Students of several races stand in each of their rows (%1 of them), so rows add up to more than the total.</source>
        <extracomment>%1 is a number of students</extracomment>
        <translation>Los estudiantes de varias razas (%1) figuran en cada una de sus filas, así que las filas suman más que el total.</translation>
    </message>
    <message>
        <source>Records with a level and no scale score: %1. They count in the shares and in no mean.</source>
        <extracomment>%1 is a number of records</extracomment>
        <translation>Registros con nivel y sin puntaje de escala: %1. Cuentan en los porcentajes y en ningún promedio.</translation>
    </message>
    <message>
        <source>Records of a grade or year without a known cut score: %1. They are not in the distance from standard.</source>
        <extracomment>%1 is a number of records</extracomment>
        <translation>Registros de un grado o año sin puntaje de corte conocido: %1. No entran en la distancia al estándar.</translation>
    </message>
    <message>
        <source>The total has no mean scale score: its scores are of several grades.</source>
        <translation>El total no tiene puntaje de escala promedio: sus puntajes son de varios grados.</translation>
    </message>
    <message>
        <source>%1 is blank in the file, or a code nobody knows, for some records: %2. They have a row of their own.</source>
        <extracomment>%1 is the name of a student group such as &quot;Gender&quot;, %2 a number of records</extracomment>
        <translation>%1 está en blanco en el archivo, o es un código que nadie conoce, en algunos registros: %2. Tienen una fila propia.</translation>
    </message>
    <message>
        <source>Rows without numbers: %1. Groups with fewer than 11 tested are hidden, and others so that those cannot be worked out.</source>
        <extracomment>%1 is a number of rows</extracomment>
        <translation>Filas sin números: %1. Se ocultan los grupos con menos de 11 examinados, y otros para que aquellos no se puedan deducir.</translation>
    </message>
    <message>
        <source>Nothing is loaded yet. Get the Student Score Data File in TOMS and import it.</source>
        <translation>Aún no hay nada cargado. Obtenga el archivo Student Score Data File en TOMS e impórtelo.</translation>
    </message>
    <message>
        <source>No results of %1 are loaded. Get the Student Score Data File of that year in TOMS and import it.</source>
        <extracomment>%1 is a school year</extracomment>
        <translation>No hay resultados de %1 cargados. Obtenga el archivo Student Score Data File de ese año en TOMS e impórtelo.</translation>
    </message>
    <message>
        <source>Nobody has a record of %1 in that year.</source>
        <extracomment>%1 is a content area</extracomment>
        <translation>Nadie tiene un registro de %1 en ese año.</translation>
    </message>
    <message>
        <source>%1 stands twice among the dimensions.</source>
        <extracomment>%1 is a dimension such as &quot;School&quot;</extracomment>
        <translation>%1 figura dos veces entre las dimensiones.</translation>
    </message>
    <message>
        <source>The filter on %1 has no value.</source>
        <extracomment>%1 is a dimension such as &quot;School&quot;</extracomment>
        <translation>El filtro de %1 no tiene ningún valor.</translation>
    </message>
    <message>
        <source>%1 has no such value in the loaded results.</source>
        <extracomment>%1 is a dimension such as &quot;School&quot;</extracomment>
        <translation>%1 no tiene ese valor en los resultados cargados.</translation>
    </message>
    <message>
        <source>Only science has a class-of view: high-school CAST by the students who are in grade 12.</source>
        <translation>Solo ciencias tiene vista por promoción: el CAST de preparatoria de los estudiantes que están en grado 12.</translation>
    </message>
    <message>
        <source>Too many rows. Cross fewer dimensions, or filter.</source>
        <translation>Demasiadas filas. Cruce menos dimensiones o filtre.</translation>
    </message>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>English learners</source>
        <translation>Aprendices de inglés</translation>
    </message>
    <message>
        <source>Not English learners</source>
        <translation>No aprendices de inglés</translation>
    </message>
    <message>
        <source>Socioeconomically disadvantaged</source>
        <translation>En desventaja socioeconómica</translation>
    </message>
    <message>
        <source>Not socioeconomically disadvantaged</source>
        <translation>Sin desventaja socioeconómica</translation>
    </message>
    <message>
        <source>Students with disabilities</source>
        <translation>Estudiantes con discapacidades</translation>
    </message>
    <message>
        <source>Students without disabilities</source>
        <translation>Estudiantes sin discapacidades</translation>
    </message>
    <message>
        <source>Migrant education</source>
        <translation>Educación migrante</translation>
    </message>
    <message>
        <source>Not migrant education</source>
        <translation>Sin educación migrante</translation>
    </message>
    <message>
        <source>Military families</source>
        <translation>Familias militares</translation>
    </message>
    <message>
        <source>Not military families</source>
        <translation>Familias no militares</translation>
    </message>
    <message>
        <source>Homeless</source>
        <translation>Sin hogar</translation>
    </message>
    <message>
        <source>Not homeless</source>
        <translation>Con hogar</translation>
    </message>
    <message>
        <source>Foster youth</source>
        <translation>Jóvenes en hogar de crianza</translation>
    </message>
    <message>
        <source>Not foster youth</source>
        <translation>No en hogar de crianza</translation>
    </message>
    <message>
        <source>With a Section 504 plan</source>
        <translation>Con plan de la Sección 504</translation>
    </message>
    <message>
        <source>Without a Section 504 plan</source>
        <translation>Sin plan de la Sección 504</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femenino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>Nonbinary</source>
        <translation>No binario</translation>
    </message>
    <message>
        <source>Graduate school</source>
        <translation>Posgrado</translation>
    </message>
    <message>
        <source>College graduate</source>
        <translation>Título universitario</translation>
    </message>
    <message>
        <source>Some college</source>
        <translation>Algo de universidad</translation>
    </message>
    <message>
        <source>High school graduate</source>
        <translation>Preparatoria terminada</translation>
    </message>
    <message>
        <source>Not a high school graduate</source>
        <translation>Preparatoria sin terminar</translation>
    </message>
    <message>
        <source>Declined to state</source>
        <translation>Prefirió no decirlo</translation>
    </message>
    <message>
        <source>Two or more races</source>
        <translation>Dos o más razas</translation>
    </message>
    <message>
        <source>No race reported</source>
        <translation>Sin raza informada</translation>
    </message>
    <message>
        <source>LEA</source>
        <translation>LEA</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origen étnico</translation>
    </message>
    <message>
        <source>English learner status</source>
        <translation>Aprendiz de inglés</translation>
    </message>
    <message>
        <source>Socioeconomic status</source>
        <translation>Situación socioeconómica</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Discapacidad</translation>
    </message>
    <message>
        <source>Parent education</source>
        <translation>Educación de los padres</translation>
    </message>
    <message>
        <source>Section 504</source>
        <translation>Sección 504</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>English language acquisition status</source>
        <translation>Estado de adquisición del inglés</translation>
    </message>
    <message>
        <source>Race and ethnicity, each</source>
        <translation>Raza y origen étnico, cada uno</translation>
    </message>
    <message>
        <source>Score status</source>
        <translation>Estado del resultado</translation>
    </message>
    <message>
        <source>Grade enrolled</source>
        <translation>Grado inscrito</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <extracomment>%1 is a grade, &quot;5&quot; or &quot;K&quot;</extracomment>
        <translation>Grado %1</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Sin resultado</translation>
    </message>
    <message>
        <source>Level %1</source>
        <extracomment>%1 is the number of an achievement level the test does not have</extracomment>
        <translation>Nivel %1</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>Aún sin nivel</translation>
    </message>
    <message>
        <source>Blank in the file</source>
        <extracomment>the data file&apos;s column is blank or has a code nobody knows; which of the two is not kept</extracomment>
        <translation>En blanco en el archivo</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Representativo</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>Usar con cautela</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Not yet: anything less.</source>
        <translation>Todavía no: todo lo demás.</translation>
    </message>
    <message>
        <source>%1 is missing most: %2% of the scored, %3% of the registered.</source>
        <translation>%1 es lo que más falta: %2% de los que tienen puntaje, %3% de los registrados.</translation>
    </message>
    <message>
        <source>%1 is ahead of the others: %2% of the scored, %3% of the registered.</source>
        <translation>%1 va por delante de los demás: %2% de los que tienen puntaje, %3% de los registrados.</translation>
    </message>
    <message>
        <source>Nothing is there yet to estimate the final percent from.</source>
        <translation>Todavía no hay nada con que estimar el porcentaje final.</translation>
    </message>
    <message>
        <source>The final percent may still be anything from %1% to %2%.</source>
        <extracomment>%1 and %2 are percentages</extracomment>
        <translation>El porcentaje final todavía puede ir de %1% a %2%.</translation>
    </message>
    <message>
        <source>%1: at least %2% of registered students have a score, no group differs from its share by more than %3, and the final percent is known to ±%4 points.</source>
        <extracomment>%1 is &quot;Representative&quot; or &quot;Use with care&quot;, %2 a whole percentage, %3 and %4 decimal numbers</extracomment>
        <translation>%1: al menos el %2% de los estudiantes registrados tiene puntaje, ningún grupo se aparta de su proporción en más de %3 y el porcentaje final se conoce con ±%4 puntos.</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>a percent with one decimal, &quot;46.6%&quot;</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 at level 3, N = %2</source>
        <extracomment>%1 is a percent such as &quot;46.6%&quot;, %2 a number of students</extracomment>
        <translation>%1 en el nivel 3, N = %2</translation>
    </message>
    <message>
        <source>%1 met or exceeded, N = %2</source>
        <translation>%1 cumplió o superó el estándar, N = %2</translation>
    </message>
    <message>
        <source>Nobody is scored yet.</source>
        <translation>Todavía no hay nadie con puntaje.</translation>
    </message>
    <message>
        <source>These are the first results: %1.</source>
        <extracomment>%1 is &quot;46.6% met or exceeded, N = 4,210&quot;</extracomment>
        <translation>Estos son los primeros resultados: %1.</translation>
    </message>
    <message>
        <source>No valid score is left; before, it was %1.</source>
        <extracomment>%1 is &quot;46.6% met or exceeded, N = 4,210&quot;</extracomment>
        <translation>No queda ningún puntaje válido; antes: %1.</translation>
    </message>
    <message>
        <source>The percent is as it was: %1; before, %2.</source>
        <extracomment>%1 and %2 are &quot;46.6% met or exceeded, N = 4,210&quot;, now and before</extracomment>
        <translation>El porcentaje no ha cambiado: %1; antes, %2.</translation>
    </message>
    <message>
        <source>Up %1 points: %2; before, %3.</source>
        <translation>Subió %1 puntos: %2; antes, %3.</translation>
    </message>
    <message>
        <source>Down %1 points: %2; before, %3.</source>
        <translation>Bajó %1 puntos: %2; antes, %3.</translation>
    </message>
    <message>
        <source>Newly scored: %1 students, %2 of them met: %3 points.</source>
        <extracomment>%1 a number of students, %2 a percent, %3 percentage points such as &quot;−1.1&quot;</extracomment>
        <translation>Con puntaje nuevo: %1 estudiantes, %2 de ellos cumplió el estándar: %3 puntos.</translation>
    </message>
    <message>
        <source>newly scored</source>
        <translation>con puntaje nuevo</translation>
    </message>
    <message>
        <source>Re-scored: %1 to a higher level, %2 to a lower one, %3 within their level: %4 points.</source>
        <extracomment>%1 to %3 are numbers of students, %4 percentage points such as &quot;+0.1&quot;</extracomment>
        <translation>Recalificados: %1 a un nivel más alto, %2 a uno más bajo, %3 dentro de su nivel: %4 puntos.</translation>
    </message>
    <message>
        <source>re-scored</source>
        <translation>recalificados</translation>
    </message>
    <message>
        <source>Score withdrawn: %1 students: %2 points.</source>
        <extracomment>%1 a number of students, %2 percentage points such as &quot;+0.1&quot;</extracomment>
        <translation>Puntaje retirado: %1 estudiantes: %2 puntos.</translation>
    </message>
    <message>
        <source>score withdrawn</source>
        <translation>puntaje retirado</translation>
    </message>
    <message>
        <source>With another school, grade or group than before: %1 came in, %2 went out: %3 points.</source>
        <extracomment>%1 and %2 are numbers of students, %3 percentage points such as &quot;+0.1&quot;</extracomment>
        <translation>Con otra escuela, otro grado u otro grupo que antes: %1 entraron, %2 salieron: %3 puntos.</translation>
    </message>
    <message>
        <source>with another school, grade or group</source>
        <translation>con otra escuela, otro grado u otro grupo</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>the part a school or grade has in a change: %1 its name, %2 percentage points such as &quot;−0.8&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Where it comes from, in points: %1, all others together %2.</source>
        <extracomment>%1 is a list such as &quot;Juniper High −0.8, Del Sol +0.3&quot;, %2 percentage points such as &quot;−0.2&quot;</extracomment>
        <translation>De dónde viene, en puntos: %1, todos los demás juntos %2.</translation>
    </message>
    <message>
        <source>Where it comes from, in points: %1.</source>
        <translation>De dónde viene, en puntos: %1.</translation>
    </message>
    <message>
        <source>Registered students with a score: %1 of %2 (%3%).</source>
        <extracomment>%1 and %2 are numbers of students, %3 a whole percentage</extracomment>
        <translation>Estudiantes inscritos con resultado: %1 de %2 (%3 %).</translation>
    </message>
    <message>
        <source>Records loaded with a score: %1 of %2 (%3%).</source>
        <translation>Registros cargados con resultado: %1 de %2 (%3 %).</translation>
    </message>
    <message>
        <source>%1 is missing most: %2% of the scored, %3% of the records loaded.</source>
        <extracomment>%1 is a group such as &quot;Grade 5&quot;; %2 and %3 are percentages of records</extracomment>
        <translation>%1 es lo que más falta: %2% de los que tienen puntaje, %3% de los registros cargados.</translation>
    </message>
    <message>
        <source>%1 is ahead of the others: %2% of the scored, %3% of the records loaded.</source>
        <translation>%1 va por delante de los demás: %2% de los que tienen puntaje, %3% de los registros cargados.</translation>
    </message>
    <message>
        <source>%1: at least %2% of the records loaded have a score, no group differs from its share by more than %3, and the final percent is known to ±%4 points.</source>
        <extracomment>%1 is &quot;Representative&quot; or &quot;Use with care&quot;, %2 a whole percentage, %3 and %4 decimal numbers</extracomment>
        <translation>%1: al menos el %2% de los registros cargados tienen puntaje, ningún grupo se aparta de su proporción en más de %3 y el porcentaje final se conoce con ±%4 puntos.</translation>
    </message>
    <message>
        <source>When all scores are in, the percent met or exceeded is likely between %1% and %2%.</source>
        <extracomment>%1 and %2 are percentages: &quot;likely between 41.2% and 44.0%&quot;</extracomment>
        <translation>Cuando estén todos los puntajes, el porcentaje que cumplió o superó el estándar estará probablemente entre %1% y %2%.</translation>
    </message>
    <message>
        <source>When the records loaded all have their scores, the percent met or exceeded is likely between %1% and %2%.</source>
        <translation>Cuando todos los registros cargados tengan su puntaje, el porcentaje que cumplió o superó el estándar estará probablemente entre %1% y %2%.</translation>
    </message>
    <message numerus="yes">
        <source>%n registered students are still without a score: if none meets the standard it ends at %1%, if all do at %2%.</source>
        <translation>
            <numerusform>%n estudiante registrado sigue sin puntaje: si no cumple el estándar termina en %1%, si lo cumple en %2%.</numerusform>
            <numerusform>%n estudiantes registrados siguen sin puntaje: si ninguno cumple el estándar termina en %1%, si todos lo cumplen en %2%.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records loaded are still without a score: if none meets the standard they end at %1%, if all do at %2%. Students without a record are not in this.</source>
        <extracomment>%1 and %2 are percentages; students who are in no file yet are not in this</extracomment>
        <translation>
            <numerusform>%n registro cargado sigue sin puntaje: si no cumple el estándar terminan en %1%, si lo cumple en %2%. Los estudiantes sin registro no se cuentan aquí.</numerusform>
            <numerusform>%n registros cargados siguen sin puntaje: si ninguno cumple el estándar terminan en %1%, si todos lo cumplen en %2%. Los estudiantes sin registro no se cuentan aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>No score is still to come: the percent is final.</source>
        <translation>Ya no falta ningún puntaje: el porcentaje es definitivo.</translation>
    </message>
    <message>
        <source>No registered student awaits a score, but results of the year are still coming.</source>
        <translation>Ningún estudiante registrado espera un puntaje, pero todavía llegan resultados del año.</translation>
    </message>
    <message>
        <source>No record loaded awaits a score. Whether others are still to come is not known.</source>
        <translation>Ningún registro cargado espera un puntaje. No se sabe si faltan otros por llegar.</translation>
    </message>
    <message>
        <source>Not filtered by %1 here: who has a score is what is compared.</source>
        <extracomment>%1 is a filter, &quot;Score status&quot; or &quot;Level&quot;</extracomment>
        <translation>Aquí no se filtra por %1: lo que se compara es quién tiene puntaje.</translation>
    </message>
    <message numerus="yes">
        <source>%n registered students have no record yet that says their groups: they are not compared by those.</source>
        <translation>
            <numerusform>%n estudiante registrado todavía no tiene un registro que diga todos sus grupos, y no se compara por ellos.</numerusform>
            <numerusform>%n estudiantes registrados todavía no tienen un registro que diga todos sus grupos, y no se comparan por ellos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered students have no record yet that says whether the filter is for them: they are left out.</source>
        <translation>
            <numerusform>%n estudiante registrado todavía no tiene un registro que diga si el filtro le corresponde, y se deja fuera.</numerusform>
            <numerusform>%n estudiantes registrados todavía no tienen un registro que diga si el filtro les corresponde, y se dejan fuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables that are published together have no filters: beside the same tables without them they would tell the numbers of those left out.</source>
        <translation>Las tablas que se publican juntas no llevan filtros: junto a las mismas tablas sin ellos revelarían los números de quienes quedan fuera.</translation>
    </message>
    <message>
        <source>Students of several groups stand in each of their rows (%1 of them), so rows add up to more than the total.</source>
        <extracomment>%1 is a number of students</extracomment>
        <translation>Los estudiantes de varios grupos aparecen en cada una de sus filas (%1 de ellos), por lo que las filas suman más que el total.</translation>
    </message>
    <message>
        <source>%1 of the %2 students in the group “%3” are in the loaded data.</source>
        <extracomment>%1 and %2 are numbers of students, %3 is the name of a group of students</extracomment>
        <translation>%1 de los %2 estudiantes del grupo “%3” están en los datos cargados.</translation>
    </message>
    <message>
        <source>Groups of students are not for publication: they overlap with each other and with every other row, so that a hidden number could be worked out. Leave the group out.</source>
        <translation>Los grupos de estudiantes no son para publicar: coinciden en parte entre sí y con todas las demás filas, de modo que se podría deducir un número oculto. Quite el grupo.</translation>
    </message>
    <message>
        <source>Only in CERS: the data file has no single claims. In CERS, make a Custom Aggregate Report of the type Claim for your LEA and its schools, with subgroups and without filters, download it as CSV, and import it here.</source>
        <translation>Solo en CERS: el archivo de datos no tiene áreas individuales. En CERS, pida un Custom Aggregate Report del tipo Claim para su LEA y sus escuelas, con subgrupos y sin filtros, descárguelo como CSV e impórtelo aquí.</translation>
    </message>
    <message>
        <source>Fewer than 30 students: single claims are not shown.</source>
        <translation>Menos de 30 estudiantes: no se muestran las áreas individuales.</translation>
    </message>
    <message>
        <source>Only in CERS: of a part of these students it tells nothing, because fewer than 30 were tested, so there is no sum.</source>
        <translation>Solo en CERS: de una parte de estos estudiantes no dice nada, porque menos de 30 hicieron la prueba, así que no hay suma.</translation>
    </message>
    <message>
        <source>Only in CERS: the claim report that is loaded has no row for this. Make one with these schools, grades and subgroups.</source>
        <translation>Solo en CERS: el informe de áreas cargado no tiene una fila para esto. Pida uno con estas escuelas, grados y subgrupos.</translation>
    </message>
    <message>
        <source>CERS counts students of several races in each of their rows and has no reporting ethnicity, so its single claims are not shown by it. Choose the races instead.</source>
        <translation>CERS cuenta a los estudiantes de varias razas en cada una de sus filas y no tiene etnia para informes, así que sus áreas individuales no se muestran por ella. Elija en su lugar las razas.</translation>
    </message>
    <message>
        <source>Claim reports of CERS do not tell this: %1. Its single claims cannot be shown with it.</source>
        <extracomment>%1 a student group, &quot;Homeless&quot;</extracomment>
        <translation>Los informes de áreas de CERS no dicen esto: %1. Sus áreas individuales no se pueden mostrar con ello.</translation>
    </message>
    <message>
        <source>Claim reports of CERS have one student group at a time, so single claims are not shown for two of them crossed.</source>
        <translation>Los informes de áreas de CERS tienen un grupo de estudiantes a la vez, así que las áreas individuales no se muestran para dos de ellos cruzados.</translation>
    </message>
    <message>
        <source>CERS counts students of several races in each of their rows, so single claims of several races cannot be added up.</source>
        <translation>CERS cuenta a los estudiantes de varias razas en cada una de sus filas, así que las áreas individuales de varias razas no se pueden sumar.</translation>
    </message>
    <message>
        <source>Claim reports of CERS do not tell when a result came, so single claims cannot be shown of new results alone.</source>
        <translation>Los informes de áreas de CERS no dicen cuándo llegó un resultado, así que las áreas individuales no se pueden mostrar solo de resultados nuevos.</translation>
    </message>
    <message>
        <source>Not shown in the public view: which groups would have to be hidden is worked out for levels alone.</source>
        <translation>No se muestra en la vista pública: qué grupos habría que ocultar se calcula solo para los niveles.</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>of students, which a person keeps: a class, a watch list</extracomment>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>En ningún grupo</translation>
    </message>
    <message>
        <source>A group that is not kept any more</source>
        <translation>Un grupo que ya no se guarda</translation>
    </message>
    <message>
        <source>Some records have a level, and an Include Indicator that is blank or not a known code. They are in no score and no percent.</source>
        <translation>Algunos registros tienen un nivel y un Include Indicator en blanco o con un código desconocido. No están en ningún puntaje ni porcentaje.</translation>
    </message>
    <message numerus="yes">
        <source>%n records have a level, and an Include Indicator that is blank or not a known code. They are in no score and no percent.</source>
        <translation>
            <numerusform>%n registro tiene un nivel y un Include Indicator en blanco o con un código desconocido. No está en ningún puntaje ni porcentaje.</numerusform>
            <numerusform>%n registros tienen un nivel y un Include Indicator en blanco o con un código desconocido. No están en ningún puntaje ni porcentaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>Small groups are guarded within these numbers alone. Beside a board packet or an aggregate report of the same data, or numbers with other filters, by other dimensions, of other days or by other schools (tested or enrolled), hidden rows can be worked out: publish from one place only.</source>
        <translation>Los grupos pequeños se protegen solo dentro de estos números. Junto a un informe para la junta o un informe agregado de los mismos datos, o a números con otros filtros, por otras dimensiones, de otros días o por otras escuelas (de examen o de inscripción), se pueden deducir las filas ocultas: publique desde un solo lugar.</translation>
    </message>
    <message>
        <source>Blank or not a known code</source>
        <translation>En blanco o código desconocido</translation>
    </message>
    <message>
        <source>Registered: everyone whom TOMS&apos;s registration reports list for an area, and everyone with a record of it here.</source>
        <translation>Registrados: todos los que los informes de registro de TOMS listan para un área, y todos los que tienen aquí un registro de ella.</translation>
    </message>
    <message numerus="yes">
        <source>%n tests have a record here and stand in no such report.</source>
        <translation>
            <numerusform>%n prueba tiene aquí un registro y no figura en ninguno de esos informes.</numerusform>
            <numerusform>%n pruebas tienen aquí un registro y no figuran en ninguno de esos informes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n registered students has a score yet: nothing can be compared or estimated.</source>
        <translation>
            <numerusform>El único estudiante registrado aún no tiene puntaje (%n registrado): no se puede comparar ni estimar nada.</numerusform>
            <numerusform>Ninguno de los %n estudiantes registrados tiene puntaje todavía: no se puede comparar ni estimar nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n records loaded has a score yet: nothing can be compared or estimated.</source>
        <translation>
            <numerusform>El único registro cargado aún no tiene puntaje (%n registro): no se puede comparar ni estimar nada.</numerusform>
            <numerusform>Ninguno de los %n registros cargados tiene puntaje todavía: no se puede comparar ni estimar nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::documents</name>
    <message>
        <source>The PDF would be larger than 10 GB. Choose fewer reports.</source>
        <translation>El PDF ocuparía más de 10 GB. Elija menos informes.</translation>
    </message>
    <message>
        <source>There is too little memory to write the PDF. Close other programs and try again.</source>
        <translation>No hay memoria suficiente para escribir el PDF. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The PDF is protected with a password. Download it again from TOMS without one.</source>
        <translation>El PDF está protegido con una contraseña. Descárguelo de nuevo de TOMS sin ella.</translation>
    </message>
    <message>
        <source>The PDF is damaged beyond repair. Download it again from TOMS.</source>
        <translation>El PDF está dañado y no se puede reparar. Descárguelo de nuevo de TOMS.</translation>
    </message>
    <message>
        <source>The PDF has no pages. Download it again from TOMS.</source>
        <translation>El PDF no tiene páginas. Descárguelo de nuevo de TOMS.</translation>
    </message>
    <message>
        <source>The PDF has no page tree that can be read.</source>
        <translation>No se puede leer el árbol de páginas del PDF.</translation>
    </message>
    <message>
        <source>There is no report to merge.</source>
        <translation>No hay ningún informe que unir.</translation>
    </message>
    <message>
        <source>Reading the PDF takes far longer than a Student Score Report does. Download it again from TOMS.</source>
        <translation>La lectura del PDF tarda mucho más que la de un informe de calificaciones. Descárguelo de nuevo de TOMS.</translation>
    </message>
    <message>
        <source>Page %1 names more than one student: it is a list, not a Student Score Report.</source>
        <translation>La página %1 nombra a más de un estudiante: es una lista, no un informe de calificaciones.</translation>
    </message>
    <message>
        <source>Page %1 begins a report without a Statewide Student Identifier, so nobody can say whose it is. Download the reports from TOMS again.</source>
        <translation>En la página %1 empieza un informe sin identificador estatal del estudiante (SSID), así que nadie puede decir de quién es. Descargue los informes de nuevo de TOMS.</translation>
    </message>
    <message>
        <source>Up to page %1, more than %2 pages in a row name no student: no Student Score Report is so long. Download the reports from TOMS again.</source>
        <translation>Hasta la página %1, más de %2 páginas seguidas no nombran a ningún estudiante: ningún informe de calificaciones es tan largo. Descargue los informes de nuevo de TOMS.</translation>
    </message>
    <message>
        <source>No SSID was found in the PDF, so it is no Student Score Report. A scan has no text to read.</source>
        <translation>No se encontró ningún SSID en el PDF, así que no es un informe de calificaciones. Una imagen escaneada no tiene texto que leer.</translation>
    </message>
    <message>
        <source>On page %1 begins a report without a school year, so it cannot be filed.</source>
        <translation>En la página %1 empieza un informe sin año escolar, así que no se puede archivar.</translation>
    </message>
    <message>
        <source>On page %1 begins a report without a content area (ELA, mathematics, science, CSA): it is no Student Score Report.</source>
        <translation>En la página %1 empieza un informe sin área de contenido (ELA, matemáticas, ciencias, CSA): no es un informe de calificaciones.</translation>
    </message>
    <message>
        <source>The PDF is larger than %1 MB. Download the reports of one school or grade at a time.</source>
        <translation>El PDF ocupa más de %1 MB. Descargue los informes de una sola escuela o grado cada vez.</translation>
    </message>
    <message>
        <source>The PDF is made of far more parts than Student Score Reports are. Download the reports of one school or grade at a time.</source>
        <translation>El PDF se compone de muchas más partes que los informes de calificaciones. Descargue los informes de una sola escuela o grado cada vez.</translation>
    </message>
    <message>
        <source>Page %1 holds far more than a page of a Student Score Report does. Download it again from TOMS.</source>
        <translation>La página %1 contiene mucho más que una página de un informe de puntajes del estudiante. Descárguelo de nuevo de TOMS.</translation>
    </message>
    <message>
        <source>The file is no PDF. Download it again from TOMS.</source>
        <translation>El archivo no es un PDF. Descárguelo de nuevo de TOMS.</translation>
    </message>
    <message>
        <source>The PDF has more than %1 pages. Download the reports of one school or grade at a time.</source>
        <translation>El PDF tiene más de %1 páginas. Descargue los informes de una sola escuela o grado cada vez.</translation>
    </message>
</context>
<context>
    <name>scoredesk::domain</name>
    <message>
        <source>The performance task expired before it was finished. A score needs both parts, or a Reopen appeal.</source>
        <translation>La tarea de rendimiento venció antes de terminarse. Para tener resultado hacen falta las dos partes o una apelación Reopen.</translation>
    </message>
    <message>
        <source>The computer adaptive test expired before it was finished. A score needs both parts, or a Reopen appeal.</source>
        <translation>El examen adaptativo por computadora venció antes de terminarse. Para tener resultado hacen falta las dos partes o una apelación Reopen.</translation>
    </message>
    <message>
        <source>The test expired before it was finished.</source>
        <translation>El examen venció antes de terminarse.</translation>
    </message>
    <message>
        <source>Condition code %1. This program does not know it; TOMS does.</source>
        <extracomment>%1 is a condition code of the file</extracomment>
        <translation>Código de condición %1. Este programa no lo conoce; TOMS sí.</translation>
    </message>
    <message>
        <source>%1 The LEA set this code in TOMS.</source>
        <extracomment>%1 is the meaning of the condition code, a whole sentence</extracomment>
        <translation>%1 La LEA puso este código en TOMS.</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Con resultado</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>No se examinó</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exento</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Resultado mínimo</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Sin resultado</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Appeal pending</source>
        <translation>Apelación pendiente</translation>
    </message>
    <message>
        <source>One part only</source>
        <translation>Solo una parte</translation>
    </message>
    <message>
        <source>Being scored</source>
        <translation>En calificación</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>No cargado</translation>
    </message>
    <message>
        <source>Not loaded: get the %1 report in TOMS.</source>
        <extracomment>%1 is the name of a report in TOMS, in English as TOMS has it</extracomment>
        <translation>No cargado: descargue el informe %1 en TOMS.</translation>
    </message>
    <message>
        <source>The level in the file is not the one the published cut scores give for this score. Check it in TOMS.</source>
        <translation>El nivel del archivo no es el que los puntos de corte publicados dan a este resultado. Compruébelo en TOMS.</translation>
    </message>
    <message>
        <source>Score is final unless it is re-scored.</source>
        <translation>El resultado es definitivo, salvo que se vuelva a calificar.</translation>
    </message>
    <message>
        <source>The score was invalidated. It does not count in results.</source>
        <translation>El resultado fue anulado. No cuenta en los totales.</translation>
    </message>
    <message>
        <source>An unlisted resource changed what the test measures, so the score does not count in results.</source>
        <translation>Un recurso no listado cambió lo que mide el examen; por eso el resultado no cuenta en los totales.</translation>
    </message>
    <message>
        <source>A STAIRS appeal is waiting for a decision.</source>
        <translation>Una apelación STAIRS espera una decisión.</translation>
    </message>
    <message>
        <source>The computer adaptive test is submitted. The performance task is missing.</source>
        <translation>El examen adaptativo por computadora está entregado. Falta la tarea de rendimiento.</translation>
    </message>
    <message>
        <source>The performance task is submitted. The computer adaptive test is missing.</source>
        <translation>La tarea de rendimiento está entregada. Falta el examen adaptativo por computadora.</translation>
    </message>
    <message>
        <source>The test was completed %1. The score is not in TOMS yet.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>El examen se completó el %1. El resultado aún no está en TOMS.</translation>
    </message>
    <message>
        <source>The test is complete. The score is not in TOMS yet.</source>
        <translation>El examen está completo. El resultado aún no está en TOMS.</translation>
    </message>
    <message>
        <source>The student started the test and has not finished it.</source>
        <translation>El estudiante empezó el examen y no lo ha terminado.</translation>
    </message>
    <message>
        <source>The student is registered and has not started the test.</source>
        <translation>El estudiante está registrado y no ha empezado el examen.</translation>
    </message>
    <message>
        <source>This science test was taken in grade 10 or 11 of an earlier year. It does not count this year.</source>
        <translation>Este examen de ciencias se hizo en el grado 10 u 11 de un año anterior. No cuenta este año.</translation>
    </message>
    <message>
        <source>Students of this grade are registered for this test, but the loaded files have no row for it. Not loaded: get the Student Score Data File and the Test Assignment report in TOMS.</source>
        <translation>Los estudiantes de este grado están registrados para este examen, pero los archivos cargados no tienen fila para él. No cargado: descargue en TOMS el Student Score Data File y el informe Test Assignment.</translation>
    </message>
    <message>
        <source>The Include Indicator of the row says there is a result or an exemption, but the row has neither. Check the student in TOMS.</source>
        <translation>El Include Indicator de la fila dice que hay un resultado o una exención, pero la fila no tiene ninguno. Revise al estudiante en TOMS.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the type of a STAIRS appeal, %2 its status</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>In TOMS since %1, not downloaded. Drop the file here.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>En TOMS desde el %1, sin descargar. Suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Not downloaded. Drop the file here.</source>
        <translation>Sin descargar. Suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Held: waiting for ELA</source>
        <translation>Retenido: espera ELA</translation>
    </message>
    <message>
        <source>Held: waiting for math</source>
        <translation>Retenido: espera matemáticas</translation>
    </message>
    <message>
        <source>Held: waiting for science</source>
        <translation>Retenido: espera ciencias</translation>
    </message>
    <message>
        <source>Held: waiting for several content areas</source>
        <translation>Retenido: espera varias materias</translation>
    </message>
    <message>
        <source>Held: every area is scored, the report is not released yet</source>
        <translation>Retenido: todas las materias tienen resultado, el informe aún no se publica</translation>
    </message>
    <message>
        <source>Not eligible: no test gave a score to report</source>
        <translation>No elegible: ningún examen dio un resultado que informar</translation>
    </message>
    <message>
        <source>From 2023–24 on</source>
        <translation>Desde 2023–24</translation>
    </message>
    <message>
        <source>ELA</source>
        <translation>ELA</translation>
    </message>
    <message>
        <source>Math</source>
        <translation>Matemáticas</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Ciencias</translation>
    </message>
    <message>
        <source>CAA ELA</source>
        <translation>CAA ELA</translation>
    </message>
    <message>
        <source>CAA Math</source>
        <translation>CAA Matemáticas</translation>
    </message>
    <message>
        <source>CAA Science</source>
        <translation>CAA Ciencias</translation>
    </message>
    <message>
        <source>CSA</source>
        <translation>CSA</translation>
    </message>
    <message>
        <source>Smarter Balanced</source>
        <translation>Smarter Balanced</translation>
    </message>
    <message>
        <source>CAST</source>
        <translation>CAST</translation>
    </message>
    <message>
        <source>California Alternate Assessment</source>
        <translation>Examen Alternativo de California (CAA)</translation>
    </message>
    <message>
        <source>California Spanish Assessment</source>
        <translation>Examen de Español de California (CSA)</translation>
    </message>
    <message>
        <source>Limited Understanding</source>
        <translation>Comprensión limitada</translation>
    </message>
    <message>
        <source>Foundational Understanding</source>
        <translation>Comprensión básica</translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation>Comprensión</translation>
    </message>
    <message>
        <source>Score Reporting Range %1</source>
        <translation>Rango de resultados %1</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Nivel %1</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Developing</source>
        <translation>En desarrollo</translation>
    </message>
    <message>
        <source>Proficient</source>
        <translation>Competente</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Standard Not Met</source>
        <translation>Estándar no cumplido</translation>
    </message>
    <message>
        <source>Standard Nearly Met</source>
        <translation>Estándar casi cumplido</translation>
    </message>
    <message>
        <source>Standard Met</source>
        <translation>Estándar cumplido</translation>
    </message>
    <message>
        <source>Standard Exceeded</source>
        <translation>Estándar superado</translation>
    </message>
    <message>
        <source>The student did not test.</source>
        <translation>El estudiante no se examinó.</translation>
    </message>
    <message>
        <source>A medical emergency kept the student from testing for the whole window.</source>
        <translation>Una emergencia médica impidió que el estudiante se examinara durante todo el período.</translation>
    </message>
    <message>
        <source>A parent or guardian exempted the student.</source>
        <translation>Uno de los padres o el tutor eximió al estudiante.</translation>
    </message>
    <message>
        <source>The student is an English learner new to U.S. schools and did not have to take this test.</source>
        <translation>El estudiante es aprendiz de inglés recién llegado a las escuelas de EE. UU. y no tenía que hacer este examen.</translation>
    </message>
    <message>
        <source>Too few items were answered to score, so the lowest obtainable score was given.</source>
        <translation>Se contestaron muy pocas preguntas para calificar; por eso se dio el resultado mínimo posible.</translation>
    </message>
    <message>
        <source>No item was answered, so the lowest obtainable score was given.</source>
        <translation>No se contestó ninguna pregunta; por eso se dio el resultado mínimo posible.</translation>
    </message>
    <message>
        <source>Only one to three items were answered, so one point above the lowest score was given.</source>
        <translation>Solo se contestaron de una a tres preguntas; por eso se dio un punto más que el resultado mínimo.</translation>
    </message>
    <message>
        <source>Fewer than four of the four embedded performance tasks were attempted.</source>
        <translation>Se intentaron menos de las cuatro tareas de rendimiento incluidas.</translation>
    </message>
    <message>
        <source>The file has a condition code this program does not know.</source>
        <translation>El archivo tiene un código de condición que este programa no conoce.</translation>
    </message>
    <message>
        <source>Not tested (NT)</source>
        <translation>No se examinó (NT)</translation>
    </message>
    <message>
        <source>Medical emergency (NTE)</source>
        <translation>Emergencia médica (NTE)</translation>
    </message>
    <message>
        <source>Parent/guardian exemption (PGE)</source>
        <translation>Exención de los padres o el tutor (PGE)</translation>
    </message>
    <message>
        <source>New English learner (NEL)</source>
        <translation>Aprendiz de inglés recién llegado (NEL)</translation>
    </message>
    <message>
        <source>Lowest score given (LOSS)</source>
        <translation>Resultado mínimo asignado (LOSS)</translation>
    </message>
    <message>
        <source>No item answered (INC0)</source>
        <translation>Ninguna pregunta contestada (INC0)</translation>
    </message>
    <message>
        <source>One to three items answered (INC1)</source>
        <translation>De una a tres preguntas contestadas (INC1)</translation>
    </message>
    <message>
        <source>Performance tasks missing (NER)</source>
        <translation>Faltan tareas de rendimiento (NER)</translation>
    </message>
    <message>
        <source>Another condition code</source>
        <translation>Otro código de condición</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Aún sin resultado</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Waiting for ELA</source>
        <translation>Espera ELA</translation>
    </message>
    <message>
        <source>Waiting for math</source>
        <translation>Espera matemáticas</translation>
    </message>
    <message>
        <source>Waiting for science</source>
        <translation>Espera ciencias</translation>
    </message>
    <message>
        <source>Waiting for several areas</source>
        <translation>Espera varias materias</translation>
    </message>
    <message>
        <source>Scored, not released yet</source>
        <translation>Con resultado, aún sin publicar</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>No elegible</translation>
    </message>
    <message>
        <source>Reading and Listening</source>
        <translation>Lectura y comprensión auditiva</translation>
    </message>
    <message>
        <source>Writing and Research</source>
        <translation>Escritura e investigación</translation>
    </message>
    <message>
        <source>Concepts &amp; Procedures</source>
        <translation>Conceptos y procedimientos</translation>
    </message>
    <message>
        <source>Mathematical Practices</source>
        <translation>Prácticas matemáticas</translation>
    </message>
    <message>
        <source>Life Sciences</source>
        <translation>Ciencias de la vida</translation>
    </message>
    <message>
        <source>Physical Sciences</source>
        <translation>Ciencias físicas</translation>
    </message>
    <message>
        <source>Earth and Space Sciences</source>
        <translation>Ciencias de la Tierra y del espacio</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamita</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Cantonés</translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation>Mandarín</translation>
    </message>
    <message>
        <source>Chinese (Traditional)</source>
        <translation>Chino (tradicional)</translation>
    </message>
    <message>
        <source>K</source>
        <comment>kindergarten, in a column of grades</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <extracomment>The format of a date within a sentence or a cell: May 20, 2024</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>American Indian or Alaska Native</source>
        <translation>Indígena americano o nativo de Alaska</translation>
    </message>
    <message>
        <source>Asian</source>
        <translation>Asiático</translation>
    </message>
    <message>
        <source>Native Hawaiian or Other Pacific Islander</source>
        <translation>Nativo de Hawái u otra isla del Pacífico</translation>
    </message>
    <message>
        <source>Filipino</source>
        <comment>ethnicity</comment>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Hispanic or Latino</source>
        <translation>Hispano o latino</translation>
    </message>
    <message>
        <source>Black or African American</source>
        <translation>Negro o afroamericano</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Two or more races, or not reported</source>
        <translation>Dos o más razas, o no informado</translation>
    </message>
    <message>
        <source>English only (EO)</source>
        <translation>Solo inglés (EO)</translation>
    </message>
    <message>
        <source>English learner (EL)</source>
        <translation>Aprendiz de inglés (EL)</translation>
    </message>
    <message>
        <source>Initial fluent English proficient (IFEP)</source>
        <translation>Inicialmente competente en inglés (IFEP)</translation>
    </message>
    <message>
        <source>Reclassified fluent English proficient (RFEP)</source>
        <translation>Reclasificado como competente en inglés (RFEP)</translation>
    </message>
    <message>
        <source>To be determined (TBD)</source>
        <translation>Por determinar (TBD)</translation>
    </message>
    <message>
        <source>Adult English learner (ADEL)</source>
        <translation>Aprendiz de inglés adulto (ADEL)</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Apelación</translation>
    </message>
    <message>
        <source>Invalidate</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Grace Period Extension</source>
        <translation>Prórroga</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>No Appeal</source>
        <translation>Sin apelación</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonés</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Jemer</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Lao</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenio</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birmano</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Croata</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Neerlandés</translation>
    </message>
    <message>
        <source>Farsi (Persian)</source>
        <translation>Farsi (persa)</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griego</translation>
    </message>
    <message>
        <source>Chamorro</source>
        <translation>Chamorro</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation>Hmong</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Húngaro</translation>
    </message>
    <message>
        <source>Ilocano</source>
        <translation>Ilocano</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesio</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Panyabí</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Ruso</translation>
    </message>
    <message>
        <source>Samoan</source>
        <translation>Samoano</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbio</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Tailandés</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turco</translation>
    </message>
    <message>
        <source>Tongan</source>
        <translation>Tongano</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Cebuano</source>
        <translation>Cebuano</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ucraniano</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Pastún</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polaco</translation>
    </message>
    <message>
        <source>Assyrian</source>
        <translation>Asirio</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Guyaratí</translation>
    </message>
    <message>
        <source>Mien</source>
        <translation>Mien</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumano</translation>
    </message>
    <message>
        <source>Taiwanese</source>
        <translation>Taiwanés</translation>
    </message>
    <message>
        <source>Lahu</source>
        <translation>Lahu</translation>
    </message>
    <message>
        <source>Marshallese</source>
        <translation>Marshalés</translation>
    </message>
    <message>
        <source>Mixteco</source>
        <translation>Mixteco</translation>
    </message>
    <message>
        <source>Khmu</source>
        <translation>Khmu</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurdo</translation>
    </message>
    <message>
        <source>Serbo-Croatian</source>
        <translation>Serbocroata</translation>
    </message>
    <message>
        <source>Chaldean</source>
        <translation>Caldeo</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amárico</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalí</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepalí</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somalí</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suajili</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>Tigriña</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Lengua de señas</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>Otro idioma</translation>
    </message>
    <message>
        <source>Held: waiting for CSA</source>
        <translation>Retenido: espera CSA</translation>
    </message>
    <message>
        <source>Waiting for CSA</source>
        <translation>Espera CSA</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <extracomment>a day of this year in Qt&apos;s date letters, &quot;Wed, Jun 5&quot;</extracomment>
        <translation>ddd, d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <extracomment>a day of another year with its weekday in Qt&apos;s date letters, &quot;Wed, Jun 5, 2024&quot;</extracomment>
        <translation>ddd, d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <extracomment>%1 a day, %2 a time of that day: &quot;Wed, Jun 5, 6:00 AM&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>h:mm AP</source>
        <translation>h:mm ap</translation>
    </message>
    <message>
        <source>In TOMS since %1. HTML reports stay in TOMS.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>En TOMS desde el %1. Los informes HTML se quedan en TOMS.</translation>
    </message>
    <message>
        <source>HTML reports stay in TOMS.</source>
        <translation>Los informes HTML se quedan en TOMS.</translation>
    </message>
    <message>
        <source>Replaced: a newer one of this report is here</source>
        <translation>Reemplazado: aquí hay uno más reciente de este informe</translation>
    </message>
    <message>
        <source>Nothing is needed.</source>
        <translation>No hace falta nada.</translation>
    </message>
    <message>
        <source>If the code is wrong, change it in TOMS. That is possible until all parts of the test are submitted.</source>
        <translation>Si el código no es correcto, cámbielo en TOMS. Se puede hasta que estén entregadas todas las partes del examen.</translation>
    </message>
    <message>
        <source>Nothing is needed. The code follows from the test itself; nobody sets it.</source>
        <translation>No hace falta nada. El código resulta del propio examen; nadie lo pone.</translation>
    </message>
    <message>
        <source>The score stays out of the results. If that is wrong, ask CalTAC and give the STAIRS case number.</source>
        <translation>El resultado queda fuera de los totales. Si no es correcto, pregunte a CalTAC e indique el número del caso STAIRS.</translation>
    </message>
    <message>
        <source>Nothing is needed until the appeal is decided, within 4 business days. After that, ask CalTAC with the case number.</source>
        <translation>No hace falta nada hasta que se decida la apelación, en 4 días hábiles. Después, pregunte a CalTAC con el número del caso.</translation>
    </message>
    <message>
        <source>Have the student take the performance task before the testing window ends. Without it there is no score.</source>
        <translation>Haga que el estudiante complete la tarea de rendimiento antes de que termine el período de exámenes. Sin ella no hay resultado.</translation>
    </message>
    <message>
        <source>Have the student take the computer adaptive test before the testing window ends. Without it there is no score.</source>
        <translation>Haga que el estudiante realice el examen adaptativo por computadora antes de que termine el período de exámenes. Sin él no hay resultado.</translation>
    </message>
    <message>
        <source>File a STAIRS case with a Reopen appeal in TOMS while the testing window is open.</source>
        <translation>Presente en TOMS un caso STAIRS con una apelación Reopen mientras esté abierto el período de exámenes.</translation>
    </message>
    <message>
        <source>Nothing is needed. Get a newer Student Score Data File in TOMS in some days.</source>
        <translation>No hace falta nada. Descargue en TOMS un Student Score Data File más nuevo dentro de unos días.</translation>
    </message>
    <message>
        <source>Have the student finish the test before it expires or the testing window ends.</source>
        <translation>Haga que el estudiante termine el examen antes de que venza o termine el período de exámenes.</translation>
    </message>
    <message>
        <source>Have the student test before the testing window ends. If a parent exempted the student, set PGE in TOMS.</source>
        <translation>Haga que el estudiante se examine antes de que termine el período de exámenes. Si uno de los padres lo eximió, ponga PGE en TOMS.</translation>
    </message>
    <message>
        <source>Nothing is needed. The result stands in the year the test was taken.</source>
        <translation>No hace falta nada. El resultado figura en el año en que se hizo el examen.</translation>
    </message>
    <message>
        <source>Get the whole Student Score Data File in TOMS, without a date range. If the test is still missing there, look at the student&apos;s test assignments.</source>
        <translation>Descargue en TOMS el Student Score Data File completo, sin rango de fechas. Si el examen sigue faltando, revise los exámenes asignados al estudiante.</translation>
    </message>
    <message>
        <source>Look the student up in TOMS and compare.</source>
        <translation>Busque al estudiante en TOMS y compare.</translation>
    </message>
    <message>
        <source>CAA and CSA results come in September</source>
        <translation>Los resultados de CAA y CSA llegan en septiembre</translation>
    </message>
    <message>
        <source>The test was completed %1. %2.</source>
        <extracomment>%1 is a date, %2 the sentence on September</extracomment>
        <translation>El examen se completó el %1. %2.</translation>
    </message>
    <message>
        <source>The test is complete. %1.</source>
        <extracomment>%1 is the sentence on September</extracomment>
        <translation>El examen está completo. %1.</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <extracomment>%1 is the sentence on September</extracomment>
        <translation>Retenido: %1</translation>
    </message>
    <message>
        <source>Nothing is needed. %1: get a newer Student Score Data File in TOMS then.</source>
        <extracomment>%1 is the sentence on September</extracomment>
        <translation>No hace falta nada. %1: descargue entonces en TOMS un Student Score Data File más nuevo.</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>The student is registered for this test, but the loaded data files have no row for it. Get a newer Student Score Data File in TOMS, and the Test Assignment report to see how far the test is.</source>
        <translation>El estudiante está registrado para este examen, pero los archivos de datos cargados no tienen una fila para él. Obtenga en TOMS un Student Score Data File más reciente, y el informe Test Assignment para ver en qué estado está el examen.</translation>
    </message>
    <message>
        <source>%1 (filed %2, decided %3)</source>
        <extracomment>%1 is an appeal and its status, %2 and %3 are dates</extracomment>
        <translation>%1 (presentada el %2, decidida el %3)</translation>
    </message>
    <message>
        <source>%1 (filed %2)</source>
        <extracomment>%1 is an appeal and its status, %2 a date</extracomment>
        <translation>%1 (presentada el %2)</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Comprensión auditiva</translation>
    </message>
    <message>
        <source>Research and Inquiry</source>
        <translation>Investigación e indagación</translation>
    </message>
    <message>
        <source>Problem Solving and Modeling</source>
        <translation>Resolución de problemas y modelado</translation>
    </message>
    <message>
        <source>Communicating Reasoning</source>
        <translation>Comunicación del razonamiento</translation>
    </message>
    <message>
        <source>%1, case %2</source>
        <extracomment>%1 is an appeal and its status, %2 the number of its case in STAIRS</extracomment>
        <translation>%1, caso %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::exports</name>
    <message>
        <source>School not known</source>
        <translation>Escuela desconocida</translation>
    </message>
    <message>
        <source>Grade not known</source>
        <translation>Grado desconocido</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>Grado %1</translation>
    </message>
    <message>
        <source>Student Score Reports %1</source>
        <translation>Informes de calificaciones %1</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>no se puede crear la carpeta</translation>
    </message>
    <message>
        <source>No Student Score Report that was imported is of the students asked for.</source>
        <translation>Ningún informe de calificaciones (SSR) importado es de los estudiantes pedidos.</translation>
    </message>
    <message>
        <source>Content area</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>title of a page; %1 is a school, %2 a school year</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a date and time; with the year always, as paper is kept</extracomment>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>al %1</translation>
    </message>
    <message>
        <source>partial results</source>
        <translation>resultados parciales</translation>
    </message>
    <message>
        <source>final results</source>
        <translation>resultados finales</translation>
    </message>
    <message>
        <source>small groups hidden</source>
        <translation>grupos pequeños ocultos</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>CDS code</source>
        <translation>Código CDS</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Año escolar</translation>
    </message>
    <message>
        <source>Student group</source>
        <translation>Grupo de estudiantes</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Evaluados</translation>
    </message>
    <message>
        <source>Valid scores (N)</source>
        <translation>Puntajes válidos (N)</translation>
    </message>
    <message>
        <source>Mean scale score</source>
        <translation>Puntaje de escala promedio</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Error estándar</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Nivel 1</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Nivel 2</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>Nivel 3</translation>
    </message>
    <message>
        <source>Level 4</source>
        <translation>Nivel 4</translation>
    </message>
    <message>
        <source>Level 1 %</source>
        <translation>Nivel 1 %</translation>
    </message>
    <message>
        <source>Level 2 %</source>
        <translation>Nivel 2 %</translation>
    </message>
    <message>
        <source>Level 3 %</source>
        <translation>Nivel 3 %</translation>
    </message>
    <message>
        <source>Level 4 %</source>
        <translation>Nivel 4 %</translation>
    </message>
    <message>
        <source>Met or exceeded %</source>
        <translation>Cumplió o superó %</translation>
    </message>
    <message>
        <source>Distance from standard (local)</source>
        <translation>Distancia del estándar (local)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Aggregate report</source>
        <translation>Informe agregado</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>Todos los grados</translation>
    </message>
    <message>
        <source>Not shown: fewer than 11 tested, or to protect such a group</source>
        <translation>No se muestra: menos de 11 evaluados, o para proteger a un grupo así</translation>
    </message>
    <message>
        <source>CAASPP results %1, partial results</source>
        <extracomment>%1 is a school year</extracomment>
        <translation>Resultados de CAASPP %1, parciales</translation>
    </message>
    <message>
        <source>CAASPP results %1</source>
        <translation>Resultados de CAASPP %1</translation>
    </message>
    <message>
        <source>By grade</source>
        <translation>Por grado</translation>
    </message>
    <message>
        <source>By school</source>
        <translation>Por escuela</translation>
    </message>
    <message>
        <source>By group: %1</source>
        <extracomment>heading of a table; %1 is a student group such as &quot;Gender&quot;</extracomment>
        <translation>Por grupo: %1</translation>
    </message>
    <message>
        <source>%1 by grade and school, %2</source>
        <extracomment>title of a page; %1 is a content area, %2 a school year</extracomment>
        <translation>%1 por grado y escuela, %2</translation>
    </message>
    <message>
        <source>%1: do these results stand for all students? %2</source>
        <extracomment>title of a page; %1 is a content area, %2 a school year</extracomment>
        <translation>%1: ¿representan estos resultados a todos los estudiantes? %2</translation>
    </message>
    <message>
        <source>Notes on method</source>
        <translation>Notas sobre el método</translation>
    </message>
    <message>
        <source>Partial results</source>
        <translation>Resultados parciales</translation>
    </message>
    <message>
        <source>Purpose: %1</source>
        <extracomment>%1 is what the packet is for, as a person wrote it</extracomment>
        <translation>Propósito: %1</translation>
    </message>
    <message>
        <source>%1 attests that these results represent the students tested.</source>
        <extracomment>%1 is the name of a person, %2 a list of content areas</extracomment>
        <translation>%1 da fe de que estos resultados representan a los estudiantes evaluados.</translation>
    </message>
    <message>
        <source>Partial results: they change every day until the state publishes, which it does in the fall. Each area has a page that says how far they stand for all students.</source>
        <translation>Resultados parciales: cambian cada día hasta que el estado los publica, en otoño. Cada área tiene una página que dice hasta qué punto representan a todos los estudiantes.</translation>
    </message>
    <message>
        <source>Groups with fewer than 11 tested are not shown, nor what would let them be worked out.</source>
        <translation>No se muestran los grupos con menos de 11 evaluados, ni lo que permitiría deducirlos.</translation>
    </message>
    <message>
        <source>Not for publication: small groups are shown with their numbers.</source>
        <translation>No publicar: los grupos pequeños se muestran con sus cifras.</translation>
    </message>
    <message>
        <source>Estimated final percent at or above the standard: %1% (nine times in ten between %2% and %3%).</source>
        <extracomment>percentages; the interval is a 90 % interval</extracomment>
        <translation>Porcentaje final estimado que cumple o supera el estándar: %1 % (nueve de cada diez veces entre %2 % y %3 %).</translation>
    </message>
    <message>
        <source>Whatever comes, it will be between %1% (no remaining student meets the standard) and %2% (all do).</source>
        <translation>Pase lo que pase, estará entre %1 % (ningún estudiante restante cumple el estándar) y %2 % (todos lo cumplen).</translation>
    </message>
    <message>
        <source>Percents of one row always add up to 100: each is rounded down, and what is missing goes to those with the largest remainder. Met or exceeded is levels 3 and 4, rounded as one; for tests of three levels it is level 3.</source>
        <translation>Los porcentajes de una fila siempre suman 100: cada uno se redondea hacia abajo, y lo que falta va a los de mayor resto. Cumplió o superó son los niveles 3 y 4, redondeados como uno solo; en las pruebas de tres niveles es el nivel 3.</translation>
    </message>
    <message>
        <source>Mean scale scores are given only where all scores are of one grade.</source>
        <translation>El puntaje de escala promedio solo se da cuando todos los puntajes son de un mismo grado.</translation>
    </message>
    <message>
        <source>Schools are those where students were tested last.</source>
        <translation>Las escuelas son aquellas donde los estudiantes hicieron su última prueba.</translation>
    </message>
    <message>
        <source>Schools are those where students are enrolled (CALPADS).</source>
        <translation>Las escuelas son aquellas donde los estudiantes están inscritos (CALPADS).</translation>
    </message>
    <message>
        <source>Students whose test is not finished or not scored yet, and those with a condition code, are in no percent.</source>
        <translation>Los estudiantes cuya prueba no está terminada o calificada todavía, y los que tienen un código de condición, no están en ningún porcentaje.</translation>
    </message>
    <message>
        <source>Not shown (*): groups with fewer than 11 tested, as the state does, and further groups, so that nothing hidden can be worked out from totals, from schools and grades taken together, or from school pages.</source>
        <translation>No se muestran (*): los grupos con menos de 11 evaluados, como lo hace el estado, y otros más, para que nada oculto pueda deducirse de los totales, de las escuelas y los grados juntos, ni de las páginas de las escuelas.</translation>
    </message>
    <message>
        <source>Groups of which all or none are at a level, or met the standard, are not shown either.</source>
        <translation>Tampoco se muestran los grupos en los que todos o ninguno están en un nivel o cumplieron el estándar.</translation>
    </message>
    <message>
        <source>SAMPLE: students, schools and results are made up.</source>
        <translation>SAMPLE: los estudiantes, las escuelas y los resultados son inventados.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Board packet</source>
        <translation>Paquete para la junta</translation>
    </message>
    <message>
        <source>Some rows tell only how many met the standard (levels 3–4) and how many did not (1–2), so that a small group cannot be worked out.</source>
        <translation>Algunas filas dicen solo cuántos alcanzaron el estándar (niveles 3–4) y cuántos no (1–2), para que no se pueda deducir un grupo pequeño.</translation>
    </message>
    <message>
        <source>Where few students are at a level, levels 1–2 and 3–4 are put together, so that more groups can be shown.</source>
        <translation>Donde pocos estudiantes están en un nivel, se juntan los niveles 1–2 y 3–4 para poder mostrar más grupos.</translation>
    </message>
    <message>
        <source>Only counts, to protect a small group</source>
        <translation>Solo cantidades, para proteger a un grupo pequeño</translation>
    </message>
    <message>
        <source>1–2: %1</source>
        <translation>1–2: %1</translation>
    </message>
    <message>
        <source>3–4: %1</source>
        <translation>3–4: %1</translation>
    </message>
    <message>
        <source>Levels put together, to protect a small group</source>
        <translation>Niveles juntos, para proteger a un grupo pequeño</translation>
    </message>
    <message>
        <source>Students with a record who have a valid score: %1 of %2 (%3%). Students whose score can still come: %4.</source>
        <translation>Estudiantes con un registro que tienen un resultado válido: %1 de %2 (%3 %). Estudiantes cuyo resultado aún puede llegar: %4.</translation>
    </message>
    <message>
        <source>Not guarded against: what readers know of students by other means.</source>
        <translation>No se protege contra lo que los lectores sepan de los estudiantes por otros medios.</translation>
    </message>
    <message>
        <source>Below standard</source>
        <translation>Por debajo del estándar</translation>
    </message>
    <message>
        <source>Near standard</source>
        <translation>Cerca del estándar</translation>
    </message>
    <message>
        <source>Above standard</source>
        <translation>Por encima del estándar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>heading of a column of percents; %1 is a level such as &quot;Level 3&quot;</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fewer than 30 students: single claims are not shown</source>
        <translation>Menos de 30 estudiantes: las áreas individuales no se muestran</translation>
    </message>
    <message>
        <source>As told on %1: too few scores came since</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Como se dio el %1: desde entonces llegaron muy pocos puntajes</translation>
    </message>
    <message>
        <source>Levels 1–2 and 3–4 put together to protect a small group</source>
        <translation>Niveles 1–2 y 3–4 reunidos para proteger a un grupo pequeño</translation>
    </message>
    <message>
        <source>Counts only, to protect a small group</source>
        <translation>Solo cantidades, para proteger a un grupo pequeño</translation>
    </message>
    <message>
        <source>Claim or domain</source>
        <translation>Área o dominio</translation>
    </message>
    <message>
        <source>With a level of it (N)</source>
        <translation>Con un nivel en ella (N)</translation>
    </message>
    <message>
        <source>Same students: </source>
        <extracomment>before the heading of a column: of the same students in every year</extracomment>
        <translation>Mismos estudiantes: </translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Blank in the file</source>
        <translation>En blanco en el archivo</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>MUESTRA</translation>
    </message>
    <message>
        <source>not for publication</source>
        <translation>no apto para publicar</translation>
    </message>
    <message>
        <source>%1: left out, since its rows and those of other groups tell of each other.</source>
        <extracomment>%1 is a student group such as &quot;Race, every one reported&quot;</extracomment>
        <translation>%1: se omite, porque sus filas y las de otros grupos revelan datos unas de otras.</translation>
    </message>
    <message>
        <source>Small groups can be hidden in the yearly report alone.</source>
        <translation>Los grupos pequeños solo se pueden ocultar en el informe anual.</translation>
    </message>
    <message>
        <source>A report that hides small groups cannot be filtered: together with the report of all students it would tell of those whom the filter leaves out. Clear the filters, or show small groups.</source>
        <translation>Un informe que oculta grupos pequeños no se puede filtrar: junto con el informe de todos los estudiantes revelaría datos de quienes el filtro deja fuera. Borre los filtros o muestre los grupos pequeños.</translation>
    </message>
    <message>
        <source>New since: %1</source>
        <extracomment>a filter; %1 is a day</extracomment>
        <translation>Nuevo desde: %1</translation>
    </message>
    <message>
        <source>Schools: where enrolled</source>
        <translation>Escuelas: donde están inscritos</translation>
    </message>
    <message>
        <source>%1 has no claims or domains in the data file.</source>
        <extracomment>%1 is a content area</extracomment>
        <translation>%1 no tiene áreas ni dominios en el archivo de datos.</translation>
    </message>
    <message>
        <source>%1: nobody of this report has a score yet.</source>
        <translation>%1: nadie de este informe tiene puntaje todavía.</translation>
    </message>
    <message>
        <source>%1: the data file of the year has no claims or domains.</source>
        <translation>%1: el archivo de datos del año no tiene áreas ni dominios.</translation>
    </message>
    <message>
        <source>%1: the single claims are only in CERS; the data file has composite claims.</source>
        <extracomment>%1 is a content area; CERS is California&apos;s reporting system</extracomment>
        <translation>%1: las áreas individuales están solo en CERS; el archivo de datos tiene áreas compuestas.</translation>
    </message>
    <message>
        <source>Single claims are told of groups of 30 students and more.</source>
        <translation>Las áreas individuales se dan de grupos de 30 estudiantes o más.</translation>
    </message>
    <message>
        <source>%1 is not taken every year on one scale, so students cannot be followed from grade to grade.</source>
        <extracomment>%1 is a content area</extracomment>
        <translation>%1 no se toma cada año en una misma escala, por lo que no se puede seguir a los estudiantes de grado en grado.</translation>
    </message>
    <message>
        <source>Tick two grades or more: students are followed from one to the next.</source>
        <translation>Marque dos grados o más: se sigue a los estudiantes de uno al siguiente.</translation>
    </message>
    <message>
        <source>%1: nothing is loaded of %2, when these students were in grade %3.</source>
        <extracomment>%1 is a content area, %2 a school year, %3 a grade</extracomment>
        <translation>%1: no hay nada cargado de %2, cuando estos estudiantes estaban en el grado %3.</translation>
    </message>
    <message>
        <source>%1: only one year of these grades is loaded. Import the data files of earlier years.</source>
        <extracomment>%1 is a content area</extracomment>
        <translation>%1: solo hay un año cargado de estos grados. Importe los archivos de datos de años anteriores.</translation>
    </message>
    <message>
        <source>Registered students who have a valid score: %1 of %2 (%3%). Students whose score can still come: %4.</source>
        <extracomment>%1 and %2 are numbers of students, %3 a percentage; the data file lists who has a record, reports of TOMS who is registered</extracomment>
        <translation>Estudiantes inscritos que tienen un puntaje válido: %1 de %2 (%3 %). Estudiantes cuyo puntaje todavía puede llegar: %4.</translation>
    </message>
    <message>
        <source>Of the students with a record it will be between %1% (no remaining student meets the standard) and %2% (all do); students without a record are not in this.</source>
        <translation>De los estudiantes con registro, estará entre %1 % (ningún estudiante restante alcanza el estándar) y %2 % (todos lo alcanzan); los estudiantes sin registro no están incluidos.</translation>
    </message>
    <message>
        <source>Source: the Student Score Data File of TOMS as it stood at the time printed on every page. Records are all rows of the file; valid scores (N) are those with an achievement level that count in the results of the state. Percents are of valid scores.</source>
        <translation>Fuente: el Student Score Data File de TOMS tal como estaba en el momento impreso en cada página. Los registros son todas las filas del archivo; los puntajes válidos (N) son los que tienen un nivel de desempeño y cuentan en los resultados del estado. Los porcentajes son de los puntajes válidos.</translation>
    </message>
    <message>
        <source>Not for publication</source>
        <translation>No publicar</translation>
    </message>
    <message>
        <source>%1 by student group, %2</source>
        <extracomment>title of a page; %1 is a content area, %2 a school year</extracomment>
        <translation>%1 por grupo de estudiantes, %2</translation>
    </message>
    <message>
        <source>%1: not shown here, to protect a group of few students.</source>
        <extracomment>%1 is a content area</extracomment>
        <translation>%1: no se muestra aquí, para proteger a un grupo de pocos estudiantes.</translation>
    </message>
    <message>
        <source>An area marked “Not yet” does not stand for all students so far; its page on that says what is missing.</source>
        <translation>Un área marcada con «Todavía no» aún no representa a todos los estudiantes; su página correspondiente dice qué falta.</translation>
    </message>
    <message>
        <source>%1: single claims are from the claim report of CERS, as of %2, which counts students at the schools they are enrolled in now.</source>
        <extracomment>%1 is a content area, %2 a time</extracomment>
        <translation>%1: las áreas individuales son del informe de áreas de CERS, al %2, que cuenta a los estudiantes en la escuela donde están inscritos ahora.</translation>
    </message>
    <message>
        <source>The PDF is tagged for screen readers: language, headings, tables with their header cells, and a sentence in place of each chart; its text can be searched. The workbook holds the same tables.</source>
        <translation>El PDF está etiquetado para lectores de pantalla: idioma, encabezados, tablas con sus celdas de encabezado y una frase en lugar de cada gráfico; se puede buscar en su texto. El libro de Excel contiene las mismas tablas.</translation>
    </message>
    <message>
        <source>%1: not shown here, so that the numbers of a small group cannot be worked out.</source>
        <extracomment>%1 is a student group or &quot;School&quot;</extracomment>
        <translation>%1: no se muestra aquí, para que no se puedan deducir las cifras de un grupo pequeño.</translation>
    </message>
    <message>
        <source>A table without grades tells only the whole school: its grades would tell of groups of few students.</source>
        <translation>Una tabla sin grados da solo las cifras de toda la escuela: sus grados revelarían las de grupos de pocos estudiantes.</translation>
    </message>
    <message>
        <source>† Numbers as the packet of %1 told them, not those of today: they are kept so that who lays the two packets side by side cannot work out the numbers of few students.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>† Cifras tal como las dio el informe del %1, no las de hoy: se conservan para que nadie, al comparar los dos informes, pueda deducir las de pocos estudiantes.</translation>
    </message>
    <message>
        <source>%1 (to be used with care)</source>
        <extracomment>%1 is a content area, in a list of those attested</extracomment>
        <translation>%1 (usar con cautela)</translation>
    </message>
    <message>
        <source>No area stands for all students yet: that these results represent the students tested is not attested.</source>
        <translation>Ningún área representa todavía a todos los estudiantes: no se da fe de que estos resultados representen a los estudiantes evaluados.</translation>
    </message>
    <message>
        <source>%1 attests that the results of %2 represent the students tested.</source>
        <translation>%1 da fe de que los resultados de %2 representan a los estudiantes evaluados.</translation>
    </message>
    <message>
        <source>These results represent the students tested.</source>
        <extracomment>%1 is a list of content areas</extracomment>
        <translation>Estos resultados representan a los estudiantes evaluados.</translation>
    </message>
    <message>
        <source>The results of %1 represent the students tested.</source>
        <translation>Los resultados de %1 representan a los estudiantes evaluados.</translation>
    </message>
    <message>
        <source>It is not attested of %1.</source>
        <extracomment>%1 is a list of content areas</extracomment>
        <translation>No se da fe de ello respecto de %1.</translation>
    </message>
    <message>
        <source>Attested by: %1</source>
        <extracomment>%1 is a line to sign on</extracomment>
        <translation>Da fe: %1</translation>
    </message>
    <message>
        <source>All records of the files loaded are counted.</source>
        <translation>Se cuentan todos los registros de los archivos cargados.</translation>
    </message>
    <message>
        <source>All records of the files loaded are counted, those of students who were tested at schools of other districts too.</source>
        <translation>Se cuentan todos los registros de los archivos cargados, también los de estudiantes evaluados en escuelas de otros distritos.</translation>
    </message>
    <message>
        <source>All records of the files loaded are counted, those of students who are enrolled at schools of other districts too.</source>
        <translation>Se cuentan todos los registros de los archivos cargados, también los de estudiantes matriculados en escuelas de otros distritos.</translation>
    </message>
    <message numerus="yes">
        <source>All records of the files loaded are counted: %n students who were tested at schools of other districts are in the totals.</source>
        <translation>
            <numerusform>Se cuentan todos los registros de los archivos cargados: %n estudiante evaluado en una escuela de otro distrito está en los totales.</numerusform>
            <numerusform>Se cuentan todos los registros de los archivos cargados: %n estudiantes evaluados en escuelas de otros distritos están en los totales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All records of the files loaded are counted: %n students who are enrolled at schools of other districts are in the totals.</source>
        <translation>
            <numerusform>Se cuentan todos los registros de los archivos cargados: %n estudiante matriculado en una escuela de otro distrito está en los totales.</numerusform>
            <numerusform>Se cuentan todos los registros de los archivos cargados: %n estudiantes matriculados en escuelas de otros distritos están en los totales.</numerusform>
        </translation>
    </message>
    <message>
        <source>A table of groups may add up to fewer than all registered students: those without a record that says their group are in none of its rows.</source>
        <translation>Una tabla de grupos puede sumar menos que todos los estudiantes registrados: los que no tienen un registro que diga su grupo no están en ninguna de sus filas.</translation>
    </message>
    <message>
        <source>by school, grade, ethnicity, English language acquisition status, economic disadvantage, disability and gender</source>
        <translation>por escuela, grado, etnia, estado de adquisición del inglés, desventaja económica, discapacidad y género</translation>
    </message>
    <message>
        <source>Representativeness compares students with a valid score to all registered students, %1.</source>
        <extracomment>the placeholder is &quot;by school, grade, …&quot;</extracomment>
        <translation>La representatividad compara a los estudiantes con puntaje válido con todos los estudiantes registrados, %1.</translation>
    </message>
    <message>
        <source>Representativeness compares students with a valid score to all students with a record, %1. No report says who else is registered.</source>
        <extracomment>the placeholder is &quot;by school, grade, …&quot;</extracomment>
        <translation>La representatividad compara a los estudiantes con puntaje válido con todos los estudiantes que tienen un registro, %1. Ningún informe dice quién más está registrado.</translation>
    </message>
    <message>
        <source>Representativeness compares students with a valid score to all registered students, in areas where no report lists those to all students with a record, %1.</source>
        <extracomment>the placeholder is &quot;by school, grade, …&quot;</extracomment>
        <translation>La representatividad compara a los estudiantes con puntaje válido con todos los estudiantes registrados, y en las áreas en que ningún informe los enumera con todos los estudiantes que tienen un registro, %1.</translation>
    </message>
    <message>
        <source>A group is marked where its share among students with a score is clearly larger or smaller than among all (by the measure customary for comparing two groups, above 0.1). The estimate fills in the missing scores from students who are alike.</source>
        <translation>Se marca un grupo cuando su proporción entre los estudiantes con puntaje es claramente mayor o menor que entre todos (según la medida habitual para comparar dos grupos, más de 0.1). La estimación completa los puntajes que faltan a partir de estudiantes semejantes.</translation>
    </message>
    <message>
        <source>Packets of this year that were given out before are taken into account, school pages aside. A row (†) keeps the numbers it had, or is not shown, where its new ones beside the old would tell of few students, here or in another row.</source>
        <translation>Se tienen en cuenta los informes de este año que ya se entregaron, salvo las páginas de escuelas. Una fila (†) conserva las cifras que tenía, o no se muestra, cuando las nuevas junto a las anteriores revelarían las de pocos estudiantes, en ella o en otra fila.</translation>
    </message>
</context>
<context>
    <name>scoredesk::files</name>
    <message>
        <source>Line %1 is longer than any line of a data file. Download the file again.</source>
        <translation>La línea %1 es más larga que cualquier línea de un archivo de datos. Vuelva a descargar el archivo.</translation>
    </message>
    <message>
        <source>This looks like a Student Score Data File, but the column %1 is missing. Download the file from TOMS again and keep all columns.</source>
        <translation>Parece un Student Score Data File, pero falta la columna %1. Vuelva a descargar el archivo de TOMS y conserve todas las columnas.</translation>
    </message>
    <message>
        <source>This is a table, but not a CAASPP Student Score Data File: no row at its top has the columns RecordType and SSID. Choose the Student Score Data File in TOMS under Reports.</source>
        <translation>Es una tabla, pero no un Student Score Data File de CAASPP: ninguna fila del principio tiene las columnas RecordType y SSID. Elija el Student Score Data File en TOMS, en Reports.</translation>
    </message>
    <message>
        <source>This is an ELPAC Student Score Data File. Scoredesk reads CAASPP results; choose the CAASPP Student Score Data File in TOMS.</source>
        <translation>Es un Student Score Data File de ELPAC. Scoredesk lee resultados de CAASPP; elija en TOMS el Student Score Data File de CAASPP.</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls). Download the file from TOMS again, or save it as .xlsx in a spreadsheet program.</source>
        <translation>Es un libro del tipo antiguo (.xls). Vuelva a descargar el archivo de TOMS o guárdelo como .xlsx en un programa de hojas de cálculo.</translation>
    </message>
    <message>
        <source>This is an old Office file without a table. Choose the Student Score Data File in TOMS.</source>
        <translation>Es un archivo antiguo de Office sin tabla. Elija el Student Score Data File en TOMS.</translation>
    </message>
    <message>
        <source>This is a text without a table. Choose the Student Score Data File in TOMS.</source>
        <translation>Es un texto sin tabla. Elija el Student Score Data File en TOMS.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>The file is empty. Download it from TOMS again.</source>
        <translation>El archivo está vacío. Vuelva a descargarlo de TOMS.</translation>
    </message>
    <message>
        <source>This is no table and no report that Scoredesk knows. Choose the Student Score Data File (.xlsx or .csv) from TOMS.</source>
        <translation>No es una tabla ni un informe que Scoredesk conozca. Elija el Student Score Data File (.xlsx o .csv) de TOMS.</translation>
    </message>
    <message>
        <source>A spreadsheet program changed this cell; it was read as “%1”.</source>
        <translation>Un programa de hojas de cálculo cambió esta celda; se leyó como «%1».</translation>
    </message>
    <message>
        <source>The Statewide Student Identifier is missing. Download the file from TOMS again; the row was left out.</source>
        <translation>Falta el identificador estatal de estudiante. Vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>The test dates of this row are of %1, the file is of %2. Import the file of %1 as well; the row was left out.</source>
        <translation>Las fechas de examen de esta fila son de %1 y el archivo es de %2. Importe también el archivo de %1; la fila se omitió.</translation>
    </message>
    <message>
        <source>The rows of this file are of several school years. Split it, or download each year from TOMS.</source>
        <translation>Las filas de este archivo son de varios años escolares. Divídalo o descargue cada año de TOMS.</translation>
    </message>
    <message>
        <source>A part of the workbook is missing (%1). Download the file again.</source>
        <translation>Falta una parte del libro (%1). Vuelva a descargar el archivo.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Save it as .xlsx in a spreadsheet program, and import that file.</source>
        <translation>Es un libro binario (.xlsb). Guárdelo como .xlsx en un programa de hojas de cálculo e importe ese archivo.</translation>
    </message>
    <message>
        <source>This is an OpenDocument file. Save it as .xlsx in a spreadsheet program, and import that file.</source>
        <translation>Es un archivo OpenDocument. Guárdelo como .xlsx en un programa de hojas de cálculo e importe ese archivo.</translation>
    </message>
    <message>
        <source>This is an Office document without a table. Choose the Student Score Data File in TOMS.</source>
        <translation>Es un documento de Office sin tabla. Elija el Student Score Data File en TOMS.</translation>
    </message>
    <message>
        <source>This is a zip archive. Unpack it, and import the files in it.</source>
        <translation>Es un archivo zip. Descomprímalo e importe los archivos que contiene.</translation>
    </message>
    <message>
        <source>This is an archive without a workbook. Choose the Student Score Data File in TOMS.</source>
        <translation>Es un archivo comprimido sin libro. Elija el Student Score Data File en TOMS.</translation>
    </message>
    <message>
        <source>The workbook holds a document type declaration (DOCTYPE). No spreadsheet program writes one, so it was not read. Download the file from TOMS again.</source>
        <translation>El libro contiene una declaración de tipo de documento (DOCTYPE). Ningún programa de hojas de cálculo la escribe, así que no se leyó. Vuelva a descargar el archivo de TOMS.</translation>
    </message>
    <message>
        <source>The workbook is damaged. Download the file from TOMS again.</source>
        <translation>El libro está dañado. Vuelva a descargar el archivo de TOMS.</translation>
    </message>
    <message>
        <source>The workbook has no sheet with a table. Choose the Student Score Data File in TOMS.</source>
        <translation>El libro no tiene ninguna hoja con tabla. Elija el Student Score Data File en TOMS.</translation>
    </message>
    <message>
        <source>The workbook&apos;s table of texts is too large. Choose the caret-delimited CSV file in TOMS instead.</source>
        <translation>La tabla de textos del libro es demasiado grande. Elija en TOMS el archivo CSV delimitado por ^.</translation>
    </message>
    <message>
        <source>The workbook is damaged: a cell points to a text that is not there. Download the file from TOMS again.</source>
        <translation>El libro está dañado: una celda remite a un texto que no existe. Vuelva a descargar el archivo de TOMS.</translation>
    </message>
    <message>
        <source>A row of the sheet “%1” is longer than any row of a data file. Download the file from TOMS again.</source>
        <translation>Una fila de la hoja «%1» es más larga que cualquier fila de un archivo de datos. Vuelva a descargar el archivo de TOMS.</translation>
    </message>
    <message>
        <source>The sheet “%1” is damaged. Download the file from TOMS again.</source>
        <translation>La hoja «%1» está dañada. Vuelva a descargar el archivo de TOMS.</translation>
    </message>
    <message>
        <source>The file is damaged or was not downloaded to its end. Download it again.</source>
        <translation>El archivo está dañado o no se descargó hasta el final. Vuelva a descargarlo.</translation>
    </message>
    <message>
        <source>The file would unpack to far more than a data file has; it was not opened. Download it from TOMS again.</source>
        <translation>El archivo ocuparía al descomprimirse mucho más que un archivo de datos; no se abrió. Vuelva a descargarlo de TOMS.</translation>
    </message>
    <message>
        <source>The archive is protected by a password. Unpack it first, and import the files in it.</source>
        <translation>El archivo está protegido con contraseña. Descomprímalo primero e importe los archivos que contiene.</translation>
    </message>
    <message>
        <source>This looks like the fixed-width data file (.dat), whose columns have no names. Import the .csv file that was downloaded with it.</source>
        <translation>Parece el archivo de datos de ancho fijo (.dat), cuyas columnas no tienen nombre. Importe el archivo .csv que se descargó con él.</translation>
    </message>
    <message>
        <source>This cell stands right of the last header and was left out. Give its column a header and import the file again if it is needed.</source>
        <translation>Esta celda está a la derecha del último encabezado y se omitió. Si se necesita, póngale un encabezado a su columna y vuelva a importar el archivo.</translation>
    </message>
    <message>
        <source>This is not a possible date. It is kept as it stands; compare it with TOMS.</source>
        <translation>Esta no es una fecha posible. Se conserva tal como está; compárela con TOMS.</translation>
    </message>
    <message>
        <source>The record type is missing, so nobody can say which test this is. Download the file from TOMS again; the row was left out.</source>
        <translation>Falta el tipo de registro, así que no se puede saber de qué examen se trata. Vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>The file ends inside this row; download it from TOMS again. The row was left out.</source>
        <translation>El archivo termina dentro de esta fila; vuelva a descargarlo de TOMS. La fila se omitió.</translation>
    </message>
    <message>
        <source>This is the second column for “%1”. The first one was read, this one is only kept. If it is the right one, delete the first and import the file again.</source>
        <translation>Esta es la segunda columna de «%1». Se leyó la primera; esta solo se conserva. Si es la correcta, borre la primera y vuelva a importar el archivo.</translation>
    </message>
    <message>
        <source>This file is of the school year %1, and today is in %2. Check the date of this computer; if it is right, download the file from TOMS again.</source>
        <translation>Este archivo es del año escolar %1 y hoy estamos en %2. Compruebe la fecha de esta computadora; si es correcta, vuelva a descargar el archivo de TOMS.</translation>
    </message>
    <message>
        <source>Scoredesk does not know the scale of %1 in %2, so this score could not be checked. It is kept as it came; compare it with TOMS.</source>
        <translation>Scoredesk no conoce la escala de %1 en %2, así que no se pudo comprobar este puntaje. Se guarda tal como vino; compárelo con TOMS.</translation>
    </message>
    <message>
        <source>The sheet has two cells for this place, so nobody can say which one is right. Download the file from TOMS again; the row was left out.</source>
        <translation>La hoja tiene dos celdas para este lugar, así que nadie puede decir cuál es la correcta. Descargue el archivo de nuevo de TOMS; la fila se dejó fuera.</translation>
    </message>
    <message>
        <source>The sheet “%1” has a column that the first sheet does not have, so none of its rows was taken. Import it as a file of its own.</source>
        <translation>La hoja «%1» tiene una columna que la primera hoja no tiene, así que no se tomó ninguna de sus filas. Impórtela como un archivo aparte.</translation>
    </message>
    <message>
        <source>The sheet “%1” has no header of a data file at its top and was passed over. If it has results, give it the header of the first sheet.</source>
        <translation>La hoja «%1» no tiene arriba el encabezado de un archivo de datos y se pasó por alto. Si contiene resultados, póngale el encabezado de la primera hoja.</translation>
    </message>
    <message>
        <source>A spreadsheet program shortened this code; its last digits are lost. Download the file from TOMS again and do not save it in a spreadsheet program; the row was left out.</source>
        <translation>Un programa de hojas de cálculo acortó este código; se perdieron sus últimas cifras. Vuelva a descargar el archivo de TOMS y no lo guarde en un programa de hojas de cálculo; la fila se omitió.</translation>
    </message>
    <message>
        <source>This is not a possible date here. Dates look like 2024-05-20. Correct the cell or download the file from TOMS again; the row was left out.</source>
        <translation>Esta no es una fecha posible aquí. Las fechas son como 2024-05-20. Corrija la celda o vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>No test can be dated after today, %1. Check the date of this computer; if it is right, correct the cell or download the file from TOMS again. The row was left out.</source>
        <translation>Ningún examen puede tener una fecha posterior a hoy, %1. Compruebe la fecha de esta computadora; si es correcta, corrija la celda o vuelva a descargar el archivo de TOMS. La fila se omitió.</translation>
    </message>
    <message>
        <source>This is not a whole number. It is kept as it stands; compare it with TOMS.</source>
        <translation>Esto no es un número entero. Se conserva tal como está; compárelo con TOMS.</translation>
    </message>
    <message>
        <source>This is no level that Scoredesk knows. It is kept as it came; compare it with TOMS.</source>
        <translation>Este no es un nivel que Scoredesk conozca. Se conserva tal como llegó; compárelo con TOMS.</translation>
    </message>
    <message>
        <source>This is no level: 1 to %1, or 9 for no score. Correct the cell or download the file from TOMS again; the row was left out.</source>
        <translation>Esto no es un nivel: de 1 a %1, o 9 si no hay resultado. Corrija la celda o vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>This is no possible scale score for %1 in grade %2 (%3 to %4). Correct the cell or download the file from TOMS again; the row was left out.</source>
        <translation>Este no es un puntaje de escala posible para %1 en el grado %2 (%3 a %4). Corrija la celda o vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>Results of %1 cannot come out on this day. Check the date of this computer; if it is right, correct the cell or download the file from TOMS again. The row was left out.</source>
        <translation>Los resultados de %1 no pueden publicarse en este día. Compruebe la fecha de esta computadora; si es correcta, corrija la celda o vuelva a descargar el archivo de TOMS. La fila se omitió.</translation>
    </message>
    <message>
        <source>This is not a whole number. Correct the cell or download the file from TOMS again; the row was left out.</source>
        <translation>Esto no es un número entero. Corrija la celda o vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>This is too high for its column. Correct the cell or download the file from TOMS again; the row was left out.</source>
        <translation>Esto es demasiado alto para su columna. Corrija la celda o vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>This is not in the list of codes of its column. It is kept as it came and means nothing to Scoredesk; compare it with TOMS.</source>
        <translation>Esto no está en la lista de códigos de su columna. Se conserva tal como llegó y no significa nada para Scoredesk; compárelo con TOMS.</translation>
    </message>
    <message>
        <source>This is no county-district-school code (14 digits). Correct the cell or download the file from TOMS again; the row was left out.</source>
        <translation>Este no es un código de condado, distrito y escuela (14 cifras). Corrija la celda o vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>This is no record type of a CAASPP test (01 to 06, 09). Correct the cell or download the CAASPP file from TOMS again; the row was left out.</source>
        <translation>Este no es un tipo de registro de un examen de CAASPP (01 a 06, 09). Corrija la celda o vuelva a descargar de TOMS el archivo de CAASPP; la fila se omitió.</translation>
    </message>
    <message>
        <source>This is no Statewide Student Identifier (10 digits). Correct the cell or download the file from TOMS again; the row was left out.</source>
        <translation>Este no es un identificador estatal de estudiante (SSID, 10 cifras). Corrija la celda o vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>This is no tested grade (03 to 12). Correct the cell or download the file from TOMS again; the row was left out.</source>
        <translation>Este no es un grado examinado (03 a 12). Corrija la celda o vuelva a descargar el archivo de TOMS; la fila se omitió.</translation>
    </message>
    <message>
        <source>A part of the workbook is larger than any spreadsheet program makes it, so it was not read. Download the file from TOMS again.</source>
        <translation>Una parte del libro es más grande de lo que la hace cualquier programa de hojas de cálculo, así que no se leyó. Vuelva a descargar el archivo de TOMS.</translation>
    </message>
    <message>
        <source>This is no UIN (16 digits). The row is known by its SSID, test and year instead.</source>
        <translation>No es un UIN (16 cifras). La fila se reconoce por su SSID, examen y año.</translation>
    </message>
    <message>
        <source>The file ends inside this row. Download it from TOMS again.</source>
        <translation>El archivo termina dentro de esta fila. Descárguelo de TOMS otra vez.</translation>
    </message>
    <message>
        <source>An SSID has ten digits; this one cannot be read. Correct it in TOMS and download the report again.</source>
        <translation>Un SSID tiene diez dígitos; este no se puede leer. Corríjalo en TOMS y descargue el informe otra vez.</translation>
    </message>
    <message>
        <source>A school or district code has 14 digits; this one was left out. The rest of the row was taken.</source>
        <translation>Un código de escuela o distrito tiene 14 dígitos; este se omitió. El resto de la fila se tomó.</translation>
    </message>
    <message>
        <source>This is no date that can only mean one day, so it was left out. The rest of the row was taken.</source>
        <translation>No es una fecha que solo pueda significar un día, así que se omitió. El resto de la fila se tomó.</translation>
    </message>
    <message>
        <source>This is the name of no test that Scoredesk knows, so the row was left out.</source>
        <translation>No es el nombre de ningún examen que Scoredesk conozca, así que la fila se omitió.</translation>
    </message>
    <message>
        <source>This status is not known. The student was taken as registered for the test.</source>
        <translation>Este estado no se conoce. El estudiante se tomó como registrado para el examen.</translation>
    </message>
    <message>
        <source>This type of appeal is not known. It is shown as an appeal without its type.</source>
        <translation>Este tipo de apelación no se conoce. Se muestra como una apelación sin su tipo.</translation>
    </message>
    <message>
        <source>This is the name of no test that Scoredesk knows, so it was left out. The rest of the row was taken.</source>
        <translation>No es el nombre de ningún examen que Scoredesk conozca, así que se omitió. El resto de la fila se tomó.</translation>
    </message>
    <message>
        <source>The row has no SSID, so nobody knows whom it is about. Correct it in TOMS and download the report again.</source>
        <translation>La fila no tiene SSID, así que no se sabe de quién trata. Corríjala en TOMS y descargue el informe otra vez.</translation>
    </message>
    <message>
        <source>The row names no test, so it was left out.</source>
        <translation>La fila no nombra ningún examen, así que se omitió.</translation>
    </message>
    <message>
        <source>The row names no type of appeal, so it was left out.</source>
        <translation>La fila no nombra ningún tipo de apelación, así que se omitió.</translation>
    </message>
    <message>
        <source>This is none of the reports about who is to test.</source>
        <translation>No es ninguno de los informes sobre quién debe examinarse.</translation>
    </message>
    <message>
        <source>A spreadsheet program shortened the numbers of this column, and their last digits are lost (rows: %1). These rows are known by SSID, test and year instead. Get the file again from TOMS and do not open it in a spreadsheet program before importing it.</source>
        <translation>Una hoja de cálculo acortó los números de esta columna y se perdieron sus últimas cifras (filas: %1). Estas filas se reconocen por SSID, examen y año. Descargue el archivo de TOMS otra vez y no lo abra en una hoja de cálculo antes de importarlo.</translation>
    </message>
    <message>
        <source>A spreadsheet program shortened the numbers of this column, and their last digits are lost (rows: %1). They are kept as they stand. Get the file again from TOMS and do not open it in a spreadsheet program before importing it.</source>
        <translation>Una hoja de cálculo acortó los números de esta columna y se perdieron sus últimas cifras (filas: %1). Se conservan como están. Descargue el archivo de TOMS otra vez y no lo abra en una hoja de cálculo antes de importarlo.</translation>
    </message>
    <message>
        <source>This workbook is protected by a password. Open it in a spreadsheet program, remove the password (in Excel: File, Info), save it, and import that file.</source>
        <translation>Este libro está protegido con contraseña. Ábralo en un programa de hojas de cálculo, quite la contraseña (en Excel: Archivo, Información), guárdelo e importe ese archivo.</translation>
    </message>
    <message>
        <source>Cells in this row: %1, in the header: %2. A line was broken or a delimiter stands inside a cell. Download the file from TOMS again; the row was left out.</source>
        <translation>Celdas en esta fila: %1, en el encabezado: %2. Una línea se partió o hay un delimitador dentro de una celda. Descargue el archivo de TOMS otra vez; la fila no se tomó.</translation>
    </message>
    <message>
        <source>This name fits several tests, so the row was left out.</source>
        <translation>Este nombre corresponde a varias pruebas, así que la fila se omitió.</translation>
    </message>
    <message>
        <source>This is no language that Scoredesk knows, so it was left out. The rest of the row was taken.</source>
        <translation>Scoredesk no conoce este idioma, así que se omitió. El resto de la fila se tomó.</translation>
    </message>
    <message>
        <source>This name fits several tests, so it was left out. The rest of the row was taken.</source>
        <translation>Este nombre corresponde a varias pruebas, así que se omitió. El resto de la fila se tomó.</translation>
    </message>
    <message>
        <source>The cell names no test of the CAASPP that Scoredesk knows. The student was taken as registered for the tests of the grade.</source>
        <translation>La celda no nombra ninguna prueba de CAASPP que Scoredesk conozca. El estudiante se tomó como inscrito en las pruebas de su grado.</translation>
    </message>
    <message>
        <source>This looks like the %1 report, but no heading is known for: %2. Headings that are not known: %3. Say which of them it is; it is remembered for the next time.</source>
        <extracomment>%1: TOMS&apos;s name of a report, %2: what its columns say, %3: headings as the file has them</extracomment>
        <translation>Parece el informe %1, pero no se conoce ningún encabezado para: %2. Encabezados que no se conocen: %3. Indique cuál de ellos es; se recordará para la próxima vez.</translation>
    </message>
    <message>
        <source>If it is that report and has no status, put &quot;Test Assignment&quot; into its name and import it again.</source>
        <translation>Si es ese informe y no tiene estado, ponga &quot;Test Assignment&quot; en su nombre e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>SSID</source>
        <translation>SSID</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Local student ID</source>
        <translation>Número local del estudiante</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>LEA code, 14 digits</source>
        <translation>Código de la LEA, 14 dígitos</translation>
    </message>
    <message>
        <source>LEA name</source>
        <translation>Nombre de la LEA</translation>
    </message>
    <message>
        <source>School code, 14 digits</source>
        <translation>Código de la escuela, 14 dígitos</translation>
    </message>
    <message>
        <source>School name</source>
        <translation>Nombre de la escuela</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Año escolar</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>Fecha del informe</translation>
    </message>
    <message>
        <source>SSR language</source>
        <translation>Idioma del SSR</translation>
    </message>
    <message>
        <source>Tests the student is registered for</source>
        <translation>Pruebas en que el estudiante está inscrito</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>How far the test is</source>
        <translation>Hasta dónde llegó la prueba</translation>
    </message>
    <message>
        <source>Type of the appeal</source>
        <translation>Tipo de la apelación</translation>
    </message>
    <message>
        <source>Number of the STAIRS case</source>
        <translation>Número del caso STAIRS</translation>
    </message>
    <message>
        <source>Status of the appeal</source>
        <translation>Estado de la apelación</translation>
    </message>
    <message>
        <source>Status of the case</source>
        <translation>Estado del caso</translation>
    </message>
    <message>
        <source>Day the appeal was filed</source>
        <translation>Día en que se presentó la apelación</translation>
    </message>
    <message>
        <source>Day the appeal was decided</source>
        <translation>Día en que se decidió la apelación</translation>
    </message>
    <message>
        <source>The file ends inside this row. Download it from CERS again.</source>
        <translation>El archivo termina dentro de esta fila. Descárguelo de nuevo de CERS.</translation>
    </message>
    <message>
        <source>This is no grade, so the row was left out.</source>
        <translation>Esto no es un grado, así que la fila se dejó fuera.</translation>
    </message>
    <message>
        <source>This is no school year, so the row was left out.</source>
        <translation>Esto no es un año escolar, así que la fila se dejó fuera.</translation>
    </message>
    <message>
        <source>This is no number of students, so the row was left out.</source>
        <translation>Esto no es un número de estudiantes, así que la fila se dejó fuera.</translation>
    </message>
    <message>
        <source>The levels add up to more students than were tested, so the row was left out. Download the report from CERS again, with numbers and not percentages.</source>
        <translation>Los niveles suman más estudiantes que los que hicieron la prueba, así que la fila se dejó fuera. Descargue el informe de nuevo de CERS, con números y no porcentajes.</translation>
    </message>
    <message>
        <source>This is no claim report of CERS.</source>
        <translation>Esto no es un informe de áreas de CERS.</translation>
    </message>
    <message>
        <source>A group has %1 students. They were taken; CERS takes no group of more than %2.</source>
        <translation>Un grupo tiene %1 estudiantes. Se tomaron; CERS no acepta grupos de más de %2.</translation>
    </message>
    <message>
        <source>The file ends inside this row. Make or download it again.</source>
        <translation>El archivo termina dentro de esta fila. Vuelva a crearlo o a descargarlo.</translation>
    </message>
    <message>
        <source>The row names no group.</source>
        <translation>La fila no nombra ningún grupo.</translation>
    </message>
    <message>
        <source>The name of the group is longer than 255 characters.</source>
        <translation>El nombre del grupo tiene más de 255 caracteres.</translation>
    </message>
    <message>
        <source>The row names no school.</source>
        <translation>La fila no nombra ninguna escuela.</translation>
    </message>
    <message>
        <source>A school&apos;s code has 14 digits. If a spreadsheet program rewrote it, keep the column as text.</source>
        <translation>El código de una escuela tiene 14 dígitos. Si un programa de hojas de cálculo lo cambió, conserve la columna como texto.</translation>
    </message>
    <message>
        <source>A subject&apos;s code has at most 10 characters.</source>
        <translation>El código de una materia tiene como máximo 10 caracteres.</translation>
    </message>
    <message>
        <source>An SSID has 10 digits. If a spreadsheet program rewrote it, keep the column as text.</source>
        <translation>Un SSID tiene 10 dígitos. Si un programa de hojas de cálculo lo cambió, conserve la columna como texto.</translation>
    </message>
    <message>
        <source>Earlier rows give this group another subject; a group has one.</source>
        <translation>Filas anteriores dan a este grupo otra materia; un grupo tiene una sola.</translation>
    </message>
    <message>
        <source>This is an aggregate report of CERS, but not of the type Claim. Scoredesk works out the other types from the Student Score Data File; of CERS it reads the claim report, for the single claims.</source>
        <translation>Esto es un informe agregado de CERS, pero no del tipo Claim. Scoredesk calcula los otros tipos a partir del Student Score Data File; de CERS lee el informe de áreas, por las áreas individuales.</translation>
    </message>
    <message>
        <source>The school year is a number such as 2024, for 2023–24.</source>
        <translation>El año escolar es un número como 2024, para 2023–24.</translation>
    </message>
    <message>
        <source>This is a pipe or a device, not a file. Save what it gives as a file and import that.</source>
        <translation>Esto es una tubería o un dispositivo, no un archivo. Guarde lo que da como archivo e impórtelo.</translation>
    </message>
</context>
<context>
    <name>scoredesk::sync</name>
    <message>
        <source>Both district columns name several districts, so the file does not say whose it is. Import it again and give the LEA&apos;s 14-digit code.</source>
        <translation>Las dos columnas de distrito nombran varios distritos, así que el archivo no dice de quién es. Vuelva a importarlo e indique el código de 14 cifras de la LEA.</translation>
    </message>
    <message>
        <source>The file has a header but no rows. Download it again, without a filter.</source>
        <translation>El archivo tiene encabezado pero ninguna fila. Vuelva a descargarlo, sin filtro.</translation>
    </message>
    <message>
        <source>No row could be taken. The list below says why.</source>
        <translation>No se pudo tomar ninguna fila. La lista de abajo dice por qué.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1. Check that it is there, that you may read it, and that no other program holds it.</source>
        <translation>No se puede leer el archivo: %1. Compruebe que está ahí, que tiene permiso para leerlo y que ningún otro programa lo ocupa.</translation>
    </message>
    <message>
        <source>The file cannot be read. Download it again.</source>
        <translation>No se puede leer el archivo. Vuelva a descargarlo.</translation>
    </message>
    <message>
        <source>No row is about LEA %1; the file names %2. Check the code and import the file again.</source>
        <translation>Ninguna fila trata de la LEA %1; el archivo nombra %2. Compruebe el código y vuelva a importar el archivo.</translation>
    </message>
    <message>
        <source>The district code is blank in every row, so the file does not say whose it is. Download it from TOMS again.</source>
        <translation>El código de distrito está en blanco en todas las filas, así que el archivo no dice de quién es. Vuelva a descargarlo de TOMS.</translation>
    </message>
    <message>
        <source>The file has no column with the district&apos;s code, so it does not say whose it is. Download it from TOMS again, with all its columns.</source>
        <translation>El archivo no tiene ninguna columna con el código del distrito, así que no dice de quién es. Vuelva a descargarlo de TOMS con todas sus columnas.</translation>
    </message>
    <message>
        <source>The students were enrolled in %1 and tested in %2, so the file does not say whose it is. Import it again and give the LEA&apos;s 14-digit code.</source>
        <translation>Los estudiantes estaban inscritos en %1 y se examinaron en %2, así que el archivo no dice de quién es. Vuelva a importarlo e indique el código de 14 cifras de la LEA.</translation>
    </message>
    <message>
        <source>The only district column names several districts (%1), so the file does not say whose it is. Import it again and give the LEA&apos;s 14-digit code.</source>
        <translation>La única columna de distrito nombra varios distritos (%1), así que el archivo no dice de quién es. Vuelva a importarlo e indique el código de 14 cifras de la LEA.</translation>
    </message>
    <message>
        <source>The file ends inside its last row. The rows before it were taken; download the file from TOMS again to have them all.</source>
        <translation>El archivo termina dentro de su última fila. Se tomaron las filas anteriores; vuelva a descargar el archivo de TOMS para tenerlas todas.</translation>
    </message>
    <message>
        <source>HTML reports cannot be imported yet. Leave them in TOMS, or get the PDF.</source>
        <translation>Los informes HTML todavía no se pueden importar. Déjelos en TOMS u obtenga el PDF.</translation>
    </message>
    <message>
        <source>There is no file or folder of that name. Check the path; it may have been moved or renamed.</source>
        <translation>No hay ningún archivo ni carpeta con ese nombre. Revise la ruta; puede que se haya movido o cambiado de nombre.</translation>
    </message>
    <message>
        <source>The data here are of LEA %1, not %2. Use a folder of its own for another LEA.</source>
        <translation>Los datos de aquí son de la LEA %1, no de la %2. Use otra carpeta para otra LEA.</translation>
    </message>
    <message>
        <source>No row is about LEA %1, whose data are held here; the file names %2. Import the file into a folder of its own.</source>
        <translation>Ninguna fila es de la LEA %1, cuyos datos se guardan aquí; el archivo nombra la %2. Importe el archivo en una carpeta propia.</translation>
    </message>
    <message>
        <source>The file is about LEA %1, but %2 was expected. Use a folder of its own for another LEA.</source>
        <translation>El archivo es de la LEA %1, pero se esperaba la %2. Use otra carpeta para otra LEA.</translation>
    </message>
    <message>
        <source>The UIN in row %1 stands at more than a hundred students, so the column holds something else. Download the file from TOMS again.</source>
        <translation>El UIN de la fila %1 figura en más de cien estudiantes, así que la columna contiene otra cosa. Descargue el archivo de nuevo en TOMS.</translation>
    </message>
    <message>
        <source>The SSID in row %1 stands in more than 65,000 different rows, so the column holds something else. Download the file from TOMS again.</source>
        <translation>El SSID de la fila %1 figura en más de 65 000 filas distintas, así que la columna contiene otra cosa. Descargue el archivo de nuevo en TOMS.</translation>
    </message>
    <message>
        <source>The rows of the file cannot be told apart by their numbers. Download it from TOMS again.</source>
        <translation>Las filas del archivo no se distinguen por su número. Descárguelo de nuevo en TOMS.</translation>
    </message>
    <message>
        <source>This looks like a Student Score Data File, but columns are missing: %1. Read without them, it would say that nobody has what they hold. Download the file from TOMS again and keep all columns.</source>
        <translation>Parece un Student Score Data File, pero faltan columnas: %1. Leído sin ellas, diría que nadie tiene lo que contienen. Descargue el archivo de TOMS otra vez y conserve todas las columnas.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 have the same UIN and different SSIDs, and so had rows of an earlier file, so the UIN is wrong. Each student keeps their own row. Compare them in TOMS.</source>
        <translation>Las filas %1 y %2 tienen el mismo UIN y distinto SSID, y ya ocurría en un archivo anterior, así que el UIN es erróneo. Cada estudiante conserva su propia fila. Compárelas en TOMS.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 have the same UIN and different SSIDs, and no Score Available Date says which is right. Each student keeps their own row. Compare them in TOMS.</source>
        <translation>Las filas %1 y %2 tienen el mismo UIN y distinto SSID, y ninguna Score Available Date dice cuál es la correcta. Cada estudiante conserva su propia fila. Compárelas en TOMS.</translation>
    </message>
    <message>
        <source>No row tells the year of its test, so the year, %1, comes from the name of the file. If it is wrong, correct the name and import all files again into an empty folder; here rows may stay under %1.</source>
        <translation>Ninguna fila dice el año de su examen, así que el año, %1, viene del nombre del archivo. Si no es el correcto, corrija el nombre y vuelva a importar todos los archivos en una carpeta vacía; aquí puede haber filas que sigan en %1.</translation>
    </message>
    <message>
        <source>Neither the rows nor the name of the file tell a year, so %1 comes from the columns. If it is wrong, put the year into the name and import all files again into an empty folder; here rows may stay under %1.</source>
        <translation>Ni las filas ni el nombre del archivo dicen el año, así que %1 viene de las columnas. Si no es el correcto, ponga el año en el nombre y vuelva a importar todos los archivos en una carpeta vacía; aquí puede haber filas que sigan en %1.</translation>
    </message>
    <message>
        <source>The name of the file says %1, but the dates in its rows are of %2, and the dates were believed. If you wanted %1, download the file of that year from TOMS.</source>
        <translation>El nombre del archivo dice %1, pero las fechas de sus filas son de %2, y valieron las fechas. Si quería %1, descargue de TOMS el archivo de ese año.</translation>
    </message>
    <message>
        <source>Reports in this file of students of whom no row is loaded: %1. They are kept, but stand in no profile. Import the Student Score Data File these students are in; where an SSID was corrected, download the report from TOMS again.</source>
        <translation>Informes de este archivo de estudiantes de quienes no se ha cargado ninguna fila: %1. Se conservan, pero no están en ningún perfil. Importe el Student Score Data File en el que están estos estudiantes; si se corrigió un SSID, descargue el informe de TOMS otra vez.</translation>
    </message>
    <message>
        <source>Reports imported earlier of students of whom no row is loaded: %1. They stand in no profile. Import the Student Score Data File these students are in; where an SSID was corrected, download the report from TOMS again.</source>
        <translation>Informes importados antes de estudiantes de quienes no se ha cargado ninguna fila: %1. No están en ningún perfil. Importe el Student Score Data File en el que están estos estudiantes; si se corrigió un SSID, descargue el informe de TOMS otra vez.</translation>
    </message>
    <message>
        <source>This folder cannot be read: you have no permission to look into it. Ask the person who manages this computer for it, or copy the files to a folder of your own.</source>
        <translation>No se puede leer esta carpeta: usted no tiene permiso para ver su contenido. Pídalo a quien administra este equipo, o copie los archivos a una carpeta propia.</translation>
    </message>
    <message>
        <source>This cannot be read: you have no permission to look into its folder. Ask the person who manages this computer for it, or copy the files to a folder of your own.</source>
        <translation>No se puede leer: usted no tiene permiso para ver el contenido de su carpeta. Pídalo a quien administra este equipo, o copie los archivos a una carpeta propia.</translation>
    </message>
    <message>
        <source>Only the first reports of this file could be taken: %1. %2</source>
        <translation>Solo se pudieron tomar los primeros informes de este archivo: %1. %2</translation>
    </message>
    <message>
        <source>Rows of tests that are not of the CAASPP, such as the ELPAC, were passed over: %1.</source>
        <translation>Filas de exámenes que no son del CAASPP, como el ELPAC, que se pasaron por alto: %1.</translation>
    </message>
    <message>
        <source>The report does not say its year, so %1 comes from its date. If it is wrong, put the year into the name and import the file again.</source>
        <translation>El informe no dice su año, así que %1 viene de su fecha. Si es incorrecto, ponga el año en el nombre e importe el archivo otra vez.</translation>
    </message>
    <message>
        <source>Rows with a UIN that another file gives to a student of another name and birth date: %1. Both students keep their rows. One UIN is wrong: look both up in TOMS.</source>
        <translation>Filas con un UIN que otro archivo da a un estudiante de otro nombre y fecha de nacimiento: %1. Ambos estudiantes conservan sus filas. Uno de los UIN está mal: busque a ambos en TOMS.</translation>
    </message>
    <message>
        <source>Columns of the layout of %1 that this file does not have: %2 of %3 (%4). Its rows say nothing of them, also where they replace fuller rows of an earlier file. Download the file from TOMS with all its columns.</source>
        <translation>Columnas del formato de %1 que este archivo no tiene: %2 de %3 (%4). Sus filas no dicen nada de ellas, tampoco donde sustituyen filas más completas de un archivo anterior. Descargue el archivo de TOMS con todas sus columnas.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 have the same UIN and different SSIDs. The test was given to row %2: it has the newer Score Available Date. Compare them in TOMS.</source>
        <translation>Las filas %1 y %2 tienen el mismo UIN y distinto SSID. El examen se asignó a la fila %2: tiene la Score Available Date más reciente. Compárelas en TOMS.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 have the same UIN and different SSIDs, and no Score Available Date says which is newer. The test was given to row %2. Compare them in TOMS.</source>
        <translation>Las filas %1 y %2 tienen el mismo UIN y distinto SSID, y ninguna Score Available Date dice cuál es más reciente. El examen se asignó a la fila %2. Compárelas en TOMS.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 are about the same test of the same student and differ. Row %2 was taken: it has the newer Score Available Date. Compare them in TOMS.</source>
        <translation>Las filas %1 y %2 son del mismo examen del mismo estudiante y difieren. Se tomó la fila %2: tiene la Score Available Date más reciente. Compárelas en TOMS.</translation>
    </message>
    <message>
        <source>Rows %1 and %2 are about the same test of the same student and differ, and no Score Available Date says which is newer. Row %2 was taken. Compare them in TOMS.</source>
        <translation>Las filas %1 y %2 son del mismo examen del mismo estudiante y difieren, y ninguna Score Available Date dice cuál es más reciente. Se tomó la fila %2. Compárelas en TOMS.</translation>
    </message>
    <message>
        <source>The report is of %1. It counts from the day on which a Student Score Data File of that year is loaded.</source>
        <translation>El informe es de %1. Cuenta desde el día en que se carga un Student Score Data File de ese año.</translation>
    </message>
    <message>
        <source>Tests that earlier reports listed and the newest one leaves out: %1. They do not count as registered any more.</source>
        <translation>Pruebas que figuraban en informes anteriores y que el más reciente omite: %1. Ya no cuentan como inscritas.</translation>
    </message>
    <message>
        <source>The report does not say its year, and in this part of a year its date does not tell it. Put the year into the name of the file, like 2023-24, and import it again.</source>
        <translation>El informe no dice su año, y en esta parte del año su fecha no lo indica. Ponga el año en el nombre del archivo, como 2023-24, e impórtelo de nuevo.</translation>
    </message>
    <message>
        <source>No row is of a test of the CAASPP, so nothing was taken. Download the report again, without a filter by test.</source>
        <translation>Ninguna fila es de una prueba de CAASPP, así que no se tomó nada. Descargue el informe otra vez, sin filtrar por prueba.</translation>
    </message>
    <message>
        <source>Rows of schools of other districts: %1. They were taken; check in TOMS whether these students are yours.</source>
        <translation>Filas de escuelas de otros distritos: %1. Se tomaron; compruebe en TOMS si estos estudiantes son suyos.</translation>
    </message>
    <message>
        <source>The row says the same as an earlier one of the file, so it was taken once. There is nothing to do.</source>
        <translation>La fila dice lo mismo que una anterior del archivo, así que se tomó una sola vez. No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Row %1 says something else of the same students and claim, so this one was left out.</source>
        <translation>La fila %1 dice otra cosa de los mismos estudiantes y la misma área, así que esta se dejó fuera.</translation>
    </message>
    <message>
        <source>This aggregate report was saved by Scoredesk itself, from what is loaded. Import the claim report that CERS wrote.</source>
        <translation>Este informe agregado lo guardó el propio Scoredesk, a partir de lo cargado. Importe el informe de áreas que escribió CERS.</translation>
    </message>
    <message>
        <source>The file has a header but no rows. Ask CERS for the report again.</source>
        <translation>El archivo tiene encabezado pero ninguna fila. Pida de nuevo el informe en CERS.</translation>
    </message>
    <message>
        <source>The report was made with a filter (%1), so its numbers are of a part of the students. Ask CERS for the claim report without a filter, with subgroups instead.</source>
        <extracomment>%1: filters as the file has them, &quot;Sex: Female&quot;</extracomment>
        <translation>El informe se hizo con un filtro (%1), así que sus números son de una parte de los estudiantes. Pida en CERS el informe de áreas sin filtro, con subgrupos en su lugar.</translation>
    </message>
    <message>
        <source>The report leaves out complete or valid results (%1). Ask CERS for the claim report with them.</source>
        <translation>El informe deja fuera resultados completos o válidos (%1). Pida en CERS el informe de áreas con ellos.</translation>
    </message>
    <message>
        <source>No row is of a single claim of the summative tests for ELA or mathematics, so nothing was taken.</source>
        <translation>Ninguna fila es de un área individual de las pruebas sumativas de ELA o matemáticas, así que no se tomó nada.</translation>
    </message>
    <message>
        <source>Rows of subgroups that the data file does not have, such as languages, were passed over: %1.</source>
        <translation>Se pasaron por alto filas de subgrupos que el archivo de datos no tiene, como los idiomas: %1.</translation>
    </message>
    <message>
        <source>Rows of composite and other claims were passed over, because the data file has them: %1.</source>
        <translation>Se pasaron por alto filas de áreas compuestas y otras, porque el archivo de datos las tiene: %1.</translation>
    </message>
    <message>
        <source>Rows of other tests than the summative ones for ELA and mathematics were passed over: %1.</source>
        <translation>Se pasaron por alto filas de pruebas distintas de las sumativas de ELA y matemáticas: %1.</translation>
    </message>
    <message>
        <source>Rows of the state, and of others that are no district and no school, were passed over: %1.</source>
        <translation>Se pasaron por alto filas del estado y de otros que no son distrito ni escuela: %1.</translation>
    </message>
    <message>
        <source>The file ends inside its last row. The rows before it were taken; download the report from CERS again to have them all.</source>
        <translation>El archivo termina dentro de su última fila. Se tomaron las filas anteriores; descargue el informe de nuevo de CERS para tenerlas todas.</translation>
    </message>
    <message>
        <source>The file is about other districts than LEA %1. Use a folder of its own for another LEA.</source>
        <translation>El archivo trata de otros distritos, no de la LEA %1. Use una carpeta propia para otra LEA.</translation>
    </message>
    <message>
        <source>Rows of other districts were passed over: %1.</source>
        <translation>Se pasaron por alto filas de otros distritos: %1.</translation>
    </message>
    <message>
        <source>The file ends inside its last row. The rows before it were taken; make or download it again to have them all.</source>
        <translation>El archivo termina dentro de su última fila. Las filas anteriores se tomaron; vuelva a crearlo o a descargarlo para tenerlas todas.</translation>
    </message>
    <message>
        <source>Rows that give a user access to a group: %1. Scoredesk keeps no users, so nothing was made of that.</source>
        <translation>Filas que dan a un usuario acceso a un grupo: %1. Scoredesk no guarda usuarios, así que no se hizo nada con eso.</translation>
    </message>
    <message>
        <source>The file has a header but no rows.</source>
        <translation>El archivo tiene encabezado, pero ninguna fila.</translation>
    </message>
    <message>
        <source>No more groups can be kept with these data: 65,535 were made already. Use a new folder for the data.</source>
        <translation>No se pueden guardar más grupos con estos datos: ya se crearon 65,535. Use una carpeta nueva para los datos.</translation>
    </message>
    <message>
        <source>Students of whom no row is loaded: %1 of %2. They are in their groups, and count from the day on which a file with them is imported.</source>
        <translation>Estudiantes de quienes no hay ninguna fila cargada: %1 de %2. Están en sus grupos, y cuentan desde el día en que se importe un archivo con ellos.</translation>
    </message>
    <message>
        <source>This is no file Scoredesk knows. It reads Student Score Data Files, Student Score Reports, the SSR Distribution, Test Assignment and STAIRS and Appeals reports from TOMS, and claim reports and student group files of CERS.</source>
        <translation>Este no es un archivo que Scoredesk conozca. Lee los Student Score Data Files, los Student Score Reports, los informes SSR Distribution, Test Assignment y STAIRS and Appeals de TOMS, y los informes de áreas y los archivos de grupos de estudiantes de CERS.</translation>
    </message>
    <message>
        <source>This file is of %1. Scoredesk knows the layouts from %2 on, so the columns were matched by their names; the nearest layout is that of %3. Compare some of the scores with TOMS.</source>
        <translation>Este archivo es de %1. Scoredesk conoce los formatos a partir de %2, así que las columnas se reconocieron por sus nombres; el formato más parecido es el de %3. Compare algunos resultados con TOMS.</translation>
    </message>
    <message>
        <source>Rows that are of another district in both district columns: %1. They were taken like the others, and are in every count. If they do not belong to LEA %2, download the file of that LEA from TOMS.</source>
        <translation>Filas que son de otro distrito en ambas columnas de distrito: %1. Se tomaron como las demás y están en todos los recuentos. Si no corresponden a la LEA %2, descargue de TOMS el archivo de esa LEA.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::AggregateForm</name>
    <message>
        <source>Kind of report</source>
        <translation>Tipo de informe</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Año escolar</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Two or more. The highest is of the most recent year, the others of the years before.</source>
        <translation>Dos o más. El más alto es del año más reciente; los demás, de los años anteriores.</translation>
    </message>
    <message>
        <source>Content areas</source>
        <translation>Áreas de contenido</translation>
    </message>
    <message>
        <source>Student groups</source>
        <translation>Grupos de estudiantes</translation>
    </message>
    <message>
        <source>Only these schools</source>
        <translation>Solo estas escuelas</translation>
    </message>
    <message>
        <source>Rows for the whole LEA</source>
        <translation>Filas para toda la LEA</translation>
    </message>
    <message>
        <source>Rows for each school</source>
        <translation>Filas para cada escuela</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Un año</translation>
    </message>
    <message>
        <source>From grade to grade (longitudinal)</source>
        <translation>De grado en grado (longitudinal)</translation>
    </message>
    <message>
        <source>Claims and domains</source>
        <translation>Áreas y dominios</translation>
    </message>
    <message>
        <source>None ticked: all schools.</source>
        <translation>Ninguna marcada: todas las escuelas.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Most recent school year</source>
        <translation>Año escolar más reciente</translation>
    </message>
    <message>
        <source>The same students in each grade, beside everybody who was in it. ELA and math.</source>
        <translation>Los mismos estudiantes en cada grado, junto a todos los que estaban en él. ELA y matemáticas.</translation>
    </message>
    <message>
        <source>Everybody of one year.</source>
        <translation>Todos los de un año.</translation>
    </message>
    <message>
        <source>Small groups can be hidden in the report of one year.</source>
        <translation>Los grupos pequeños se pueden ocultar en el informe de un año.</translation>
    </message>
    <message>
        <source>Groups with fewer than 11 tested are hidden, and what they could be worked out from. Groups stand for the LEA as a whole, and there are no filters, since both would tell of them.</source>
        <translation>Se ocultan los grupos con menos de 11 evaluados y aquello de lo que se podrían deducir. Los grupos se dan de la LEA en conjunto y no hay filtros, porque lo uno y lo otro los revelaría.</translation>
    </message>
    <message>
        <source>For people who may see results of few students.</source>
        <translation>Para quienes pueden ver resultados de pocos estudiantes.</translation>
    </message>
    <message>
        <source>Below, near and above standard; single claims where a claim report of CERS is loaded.</source>
        <translation>Por debajo, cerca y por encima del estándar; áreas individuales donde hay un informe de áreas de CERS cargado.</translation>
    </message>
    <message>
        <source>Hide small groups</source>
        <translation>Ocultar grupos pequeños</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::AggregatePane</name>
    <message>
        <source>Save CSV (CERS columns)…</source>
        <translation>Guardar CSV (columnas de CERS)…</translation>
    </message>
    <message>
        <source>Save Excel workbook…</source>
        <translation>Guardar libro de Excel…</translation>
    </message>
    <message>
        <source>No report can be made of this</source>
        <translation>Con esto no se puede hacer un informe</translation>
    </message>
    <message>
        <source>Tick at least one content area.</source>
        <translation>Marque al menos un área.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows will be written.</source>
        <translation>
            <numerusform>Se escribirá %n fila.</numerusform>
            <numerusform>Se escribirán %n filas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no numbers.</source>
        <translation>
            <numerusform>%n no tiene cifras.</numerusform>
            <numerusform>%n no tienen cifras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the aggregate report</source>
        <translation>Guardar el informe agregado</translation>
    </message>
    <message>
        <source>Saving the aggregate report</source>
        <translation>Guardando el informe agregado</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is a file&apos;s name, %2 a folder</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>Nombre del informe</translation>
    </message>
    <message>
        <source>Rows of the report</source>
        <translation>Filas del informe</translation>
    </message>
    <message>
        <source>Kept reports</source>
        <translation>Informes conservados</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>Calculando…</translation>
    </message>
    <message numerus="yes">
        <source>%n more notes stand in the workbook.</source>
        <translation>
            <numerusform>%n nota más está en el libro de Excel.</numerusform>
            <numerusform>%n notas más están en el libro de Excel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Filtered by values that are not loaded: %1.</source>
        <extracomment>%1 fields such as &quot;School, Grade&quot;</extracomment>
        <translation>Filtrado por valores que no están cargados: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::AreaCard</name>
    <message>
        <source>Scores by content area</source>
        <translation>Resultados por materia</translation>
    </message>
    <message>
        <source>No scores yet.</source>
        <translation>Aún no hay resultados.</translation>
    </message>
    <message>
        <source>CSA</source>
        <translation>CSA</translation>
    </message>
    <message>
        <source>CAA</source>
        <translation>CAA</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Scored, all areas</source>
        <translation>Con resultado, todas las materias</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows have a score that does not count: invalidated, or a second row of a test.</source>
        <translation>
            <numerusform>%n fila más tiene un resultado que no cuenta: anulado, o segunda fila de un examen.</numerusform>
            <numerusform>%n filas más tienen un resultado que no cuenta: anulado, o segunda fila de un examen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scored of all registered</source>
        <translation>De todos los registrados</translation>
    </message>
    <message>
        <source>Scored of the records loaded</source>
        <translation>De lo cargado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests · results come in September</source>
        <translation>
            <numerusform>%Ln examen · resultados en septiembre</numerusform>
            <numerusform>%Ln exámenes · resultados en septiembre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests · none scored</source>
        <translation>
            <numerusform>%Ln examen · sin resultado</numerusform>
            <numerusform>%Ln exámenes · ninguno con resultado</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::AsOfBadge</name>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>As of %1 · %2</source>
        <translation>Al %1 · %2</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Al</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::Card</name>
    <message>
        <source>Updating</source>
        <translation>Actualizando</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ChangeCard</name>
    <message>
        <source>Since the last release</source>
        <translation>Desde la última publicación</translation>
    </message>
    <message>
        <source>%1 · newly scored or re-scored</source>
        <extracomment>a list of students: %1 a content area</extracomment>
        <translation>%1 · con puntaje nuevo o recalificados</translation>
    </message>
    <message>
        <source>%1, %2 newly scored. %3</source>
        <extracomment>%1 a content area, %2 how many have a score now and had none, %3 a sentence on how the percent moved</extracomment>
        <translation>%1, %2 con puntaje nuevo. %3</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>beside the title of a card: a date</extracomment>
        <translation>del %1</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ChartView</name>
    <message>
        <source>Enter: show students</source>
        <translation>Intro: ver estudiantes</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::DataPane</name>
    <message>
        <source>What to write</source>
        <translation>Qué se guarda</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Escuelas</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Content areas</source>
        <translation>Áreas de contenido</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Whose rows</source>
        <translation>Filas de quién</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Año escolar</translation>
    </message>
    <message>
        <source>Only scores that became available</source>
        <translation>Solo resultados que estuvieron disponibles</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Student Score Reports (PDF)</source>
        <translation>Informes de resultados (PDF)</translation>
    </message>
    <message>
        <source>Student Score Data File</source>
        <translation>Archivo de datos de resultados</translation>
    </message>
    <message>
        <source>District/School export</source>
        <translation>Exportación por distrito y escuela</translation>
    </message>
    <message>
        <source>One PDF, by school, grade and name</source>
        <translation>Un PDF, por escuela, grado y nombre</translation>
    </message>
    <message>
        <source>A zip file with a PDF for each report</source>
        <translation>Un archivo zip con un PDF por informe</translation>
    </message>
    <message>
        <source>A folder with a PDF for each report</source>
        <translation>Una carpeta con un PDF por informe</translation>
    </message>
    <message>
        <source>Students enrolled in this LEA</source>
        <translation>Estudiantes inscritos en esta LEA</translation>
    </message>
    <message>
        <source>Students tested in this LEA</source>
        <translation>Estudiantes evaluados en esta LEA</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>Text with carets (CSV)</source>
        <translation>Texto con acentos circunflejos (CSV)</translation>
    </message>
    <message>
        <source>These files hold names and scores of students. Only you can read them; keep them where that stays so.</source>
        <translation>Estos archivos contienen nombres y resultados de estudiantes. Solo usted puede leerlos; guárdelos donde siga siendo así.</translation>
    </message>
    <message>
        <source>Every report that was loaded, or those of the schools, grades and content areas ticked here.</source>
        <translation>Todos los informes cargados, o los de las escuelas, los grados y las áreas que se marquen aquí.</translation>
    </message>
    <message>
        <source>Every row and cell as it came from TOMS, unscored ones too.</source>
        <translation>Cada fila y celda tal como llegó de TOMS, también las que no tienen resultado.</translation>
    </message>
    <message>
        <source>One row for each result, in the columns of the export in CERS. None ticked: all schools.</source>
        <translation>Una fila por resultado, con las columnas de la exportación de CERS. Sin marcar ninguna: todas las escuelas.</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos los idiomas</translation>
    </message>
    <message>
        <source>Saving: %1</source>
        <extracomment>in the strip at the foot of the window; %1 is &quot;Student Score Data File&quot;</extracomment>
        <translation>Guardando: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>%1 what was written, %2 a file or folder</extracomment>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Nada que guardar</translation>
    </message>
    <message>
        <source>Nothing that is loaded is asked for. Tick less, or load the file in question.</source>
        <translation>Nada de lo cargado corresponde a lo pedido. Marque menos o cargue el archivo en cuestión.</translation>
    </message>
    <message>
        <source>Each school by itself</source>
        <translation>Cada escuela por separado</translation>
    </message>
    <message>
        <source>The folder to put the files into</source>
        <translation>La carpeta donde guardar los archivos</translation>
    </message>
    <message>
        <source>%1 rows of %2 students</source>
        <extracomment>%1 a number of rows, %2 of students</extracomment>
        <translation>%1 filas de %2 estudiantes</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n files</source>
        <translation>
            <numerusform>%1 en %n archivo</numerusform>
            <numerusform>%1 en %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reports of %2 students, %3 pages</source>
        <extracomment>%1 a number of reports, %2 of students, %3 of pages</extracomment>
        <translation>%1 informes de %2 estudiantes, %3 páginas</translation>
    </message>
    <message numerus="yes">
        <source>%n more students have no report here</source>
        <translation>
            <numerusform>%n estudiante más no tiene informe aquí</numerusform>
            <numerusform>%n estudiantes más no tienen informe aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>These files are of the newest data</source>
        <translation>Estos archivos son de los datos más recientes</translation>
    </message>
    <message>
        <source>The other pages show an earlier time; what is written here does not.</source>
        <translation>Las demás páginas muestran un momento anterior; lo que se escribe aquí, no.</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n students chosen in the list</source>
        <translation>
            <numerusform>Solo el estudiante elegido en la lista</numerusform>
            <numerusform>Solo los %n estudiantes elegidos en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Schools, grades and content areas ticked here narrow the choice.</source>
        <translation>Las escuelas, los grados y las áreas que se marquen aquí reducen la selección.</translation>
    </message>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::Desk</name>
    <message>
        <source>Preparing the sample LEA</source>
        <translation>Preparando la LEA de muestra</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>Examinando los archivos</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importando %1</translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln files and folders</source>
        <translation>
            <numerusform>Importando %Ln archivo o carpeta</numerusform>
            <numerusform>Importando %Ln archivos y carpetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::DoorCard</name>
    <message>
        <source>No score yet, other reasons</source>
        <translation>Aún sin resultado, otras razones</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>Other codes (%1)</source>
        <translation>Otros códigos (%1)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::DoorRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>spoken name of a row with a number; %1 is what, %2 how many</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::Errors</name>
    <message>
        <source>There is no network</source>
        <translation>No hay red</translation>
    </message>
    <message>
        <source>Check the connection and try again. What is on this computer can be used meanwhile.</source>
        <translation>Compruebe la conexión y vuelva a intentarlo. Mientras tanto puede usar lo que hay en esta computadora.</translation>
    </message>
    <message>
        <source>The other side did not answer as it should</source>
        <translation>El otro lado no respondió como debía</translation>
    </message>
    <message>
        <source>Try again in some minutes. Nothing was changed here.</source>
        <translation>Vuelva a intentarlo en unos minutos. Aquí no se cambió nada.</translation>
    </message>
    <message>
        <source>That is not the passphrase</source>
        <translation>Esa no es la frase de contraseña</translation>
    </message>
    <message>
        <source>Type it again. Capital letters count; check Caps Lock and the keyboard&apos;s language.</source>
        <translation>Escríbala otra vez. Las mayúsculas cuentan; revise el bloqueo de mayúsculas y el idioma del teclado.</translation>
    </message>
    <message>
        <source>Another program is writing to these data</source>
        <translation>Otro programa está escribiendo en estos datos</translation>
    </message>
    <message>
        <source>Scoredesk may be open twice, or the command line is importing. Wait until it is done, then try again.</source>
        <translation>Puede que Scoredesk esté abierto dos veces o que la línea de comandos esté importando. Espere a que termine y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written</source>
        <translation>No se puede leer o escribir %1</translation>
    </message>
    <message>
        <source>A file cannot be read or written</source>
        <translation>No se puede leer o escribir un archivo</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may open the folder, then try again. The data held before are whole.</source>
        <translation>Compruebe que el disco no está lleno y que puede abrir la carpeta, y vuelva a intentarlo. Los datos que había están enteros.</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 está dañado</translation>
    </message>
    <message>
        <source>The data on this computer are damaged</source>
        <translation>Los datos de esta computadora están dañados</translation>
    </message>
    <message>
        <source>%1 is not what it should be</source>
        <translation>%1 no es lo que debería ser</translation>
    </message>
    <message>
        <source>The input is not what it should be</source>
        <translation>La entrada no es lo que debería ser</translation>
    </message>
    <message>
        <source>Nothing was taken from it. Get the report from TOMS again and do not open it in another program before.</source>
        <translation>No se tomó nada de él. Vuelva a descargar el informe de TOMS y no lo abra antes en otro programa.</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 no está</translation>
    </message>
    <message>
        <source>That is not there</source>
        <translation>Eso no está</translation>
    </message>
    <message>
        <source>It may have been moved or removed. Choose it again.</source>
        <translation>Puede que se haya movido o eliminado. Elíjalo otra vez.</translation>
    </message>
    <message>
        <source>Something went wrong inside Scoredesk</source>
        <translation>Algo falló dentro de Scoredesk</translation>
    </message>
    <message>
        <source>The data held before are whole. Close Scoredesk and open it again; if it happens twice, report it with the steps.</source>
        <translation>Los datos que había están enteros. Cierre Scoredesk y vuelva a abrirlo; si ocurre dos veces, comuníquelo con los pasos.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>There is no room left in %1. Free some space there, then try again. The data held before are whole.</source>
        <translation>No queda espacio en %1. Libere espacio allí y vuelva a intentarlo. Los datos anteriores están completos.</translation>
    </message>
    <message>
        <source>The key of these data is missing</source>
        <translation>Falta la clave de estos datos</translation>
    </message>
    <message>
        <source>The folder holds data, but not key.json, which opens them. Put that file back, or choose another folder.</source>
        <translation>La carpeta contiene datos, pero no key.json, que los abre. Vuelva a poner ese archivo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>A newer Scoredesk made these data</source>
        <translation>Estos datos los creó un Scoredesk más reciente</translation>
    </message>
    <message>
        <source>This version cannot read them and left them as they are. Open them with the newer version, or choose another folder.</source>
        <translation>Esta versión no puede leerlos y los ha dejado como están. Ábralos con la versión más reciente o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Get the files from TOMS again and import them into a new folder.</source>
        <translation>Vuelva a obtener los archivos en TOMS e impórtelos en una carpeta nueva.</translation>
    </message>
    <message>
        <source>That is no file</source>
        <translation>Eso no es un archivo</translation>
    </message>
    <message>
        <source>At %1 stands a folder, a pipe or a device, and writing would replace it. Choose the name of a file.</source>
        <translation>En %1 hay una carpeta, una tubería o un dispositivo, y al escribir se reemplazaría. Elija el nombre de un archivo.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::FactGrid</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::FactRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::FilterBar</name>
    <message>
        <source>Add a filter</source>
        <translation>Añadir un filtro</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todo</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::FilterChip</name>
    <message>
        <source>Filter: %1 %2</source>
        <extracomment>spoken for a filter: field, value</extracomment>
        <translation>Filtro: %1 %2</translation>
    </message>
    <message>
        <source>Backspace removes it</source>
        <translation>Retroceso lo quita</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Quitar este filtro</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::FirstRunPage</name>
    <message>
        <source>Explore the sample</source>
        <translation>Explorar la muestra</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>What to get in TOMS</source>
        <translation>Qué descargar en TOMS</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message>
        <source>Welcome to Scoredesk</source>
        <translation>Le damos la bienvenida a Scoredesk</translation>
    </message>
    <message>
        <source>CAASPP scores, Student Score Reports and results for your LEA. Choose how to start. You can do the others later.</source>
        <translation>Resultados de CAASPP, informes de calificaciones de los estudiantes y totales de su LEA. Elija cómo empezar. Lo demás puede hacerlo después.</translation>
    </message>
    <message>
        <source>Explore the sample LEA</source>
        <translation>Explorar la LEA de muestra</translation>
    </message>
    <message>
        <source>Sample Unified: a district of made-up schools and students in the middle of a release. Nothing in it is real.</source>
        <translation>Sample Unified: un distrito de escuelas y estudiantes inventados, en plena publicación de resultados. Nada en él es real.</translation>
    </message>
    <message>
        <source>Marked SAMPLE everywhere.</source>
        <translation>Marcado MUESTRA en todas partes.</translation>
    </message>
    <message>
        <source>Open my TOMS downloads</source>
        <translation>Abrir mis descargas de TOMS</translation>
    </message>
    <message>
        <source>Choose the folder where you save TOMS files. Scoredesk reads Student Score Data Files and SSR PDFs of any year since 2020–21.</source>
        <translation>Elija la carpeta donde guarda los archivos de TOMS. Scoredesk lee Student Score Data Files y PDF de SSR de cualquier año desde 2020–21.</translation>
    </message>
    <message>
        <source>Files are read, never changed. Works offline.</source>
        <translation>Los archivos se leen, nunca se cambian. Funciona sin red.</translation>
    </message>
    <message>
        <source>Connect to a results service</source>
        <translation>Conectar con un servicio de resultados</translation>
    </message>
    <message>
        <source>Not in this version. Later a county office or vendor can give you an address; until then get the files in TOMS and open their folder.</source>
        <translation>No está en esta versión. Más adelante una oficina del condado o un proveedor podrá darle una dirección; hasta entonces descargue los archivos de TOMS y abra su carpeta.</translation>
    </message>
    <message>
        <source>Scoredesk never asks for a TOMS password.</source>
        <translation>Scoredesk nunca pide una contraseña de TOMS.</translation>
    </message>
    <message>
        <source>Or drop files anywhere in this window</source>
        <translation>O suelte archivos en cualquier lugar de esta ventana</translation>
    </message>
    <message>
        <source>.xlsx .csv .txt .pdf: you see what was recognized before anything is imported</source>
        <translation>.xlsx .csv .txt .pdf: verá qué se reconoció antes de importar nada</translation>
    </message>
    <message>
        <source>Everything stays on this computer, encrypted. Scoredesk sends nothing anywhere.</source>
        <translation>Todo queda en esta computadora, cifrado. Scoredesk no envía nada a ninguna parte.</translation>
    </message>
    <message>
        <source>Which files?</source>
        <translation>¿Qué archivos?</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::FormerScoreModel</name>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Content area</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>Score Available Date</source>
        <translation>Fecha del resultado</translation>
    </message>
    <message>
        <source>In the file of</source>
        <translation>En el archivo del</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Sin resultado</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Result then</source>
        <translation>Resultado de entonces</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::GapRows</name>
    <message>
        <source>%1: %2 of the scored, %3 of the registered</source>
        <extracomment>spoken and as a tooltip: %1 a group of students, %2 and %3 percentages</extracomment>
        <translation>%1: %2 de los que tienen puntaje, %3 de los registrados</translation>
    </message>
    <message>
        <source>%1: %2 of the scored, %3 of the records loaded</source>
        <translation>%1: %2 de los que tienen puntaje, %3 de los registros cargados</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::GroupNameDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nombre del grupo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Another group has this name.</source>
        <translation>Otro grupo tiene este nombre.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::GroupsDialog</name>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Quitar del grupo</translation>
    </message>
    <message>
        <source>Groups of students</source>
        <translation>Grupos de estudiantes</translation>
    </message>
    <message>
        <source>Make a group by selecting students in the list, or import a student group file made for CERS. Groups stay on this computer, encrypted with the rest, and are never for publication.</source>
        <translation>Cree un grupo seleccionando estudiantes en la lista, o importe un archivo de grupos de estudiantes hecho para CERS. Los grupos se quedan en esta computadora, cifrados con lo demás, y nunca son para publicar.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Students in the group</source>
        <translation>Estudiantes del grupo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a group of students and how many are in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a student in a list: %1 is the name, %2 the SSID</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more of whom nothing is loaded</source>
        <translation>
            <numerusform>%n más de quien no hay nada cargado</numerusform>
            <numerusform>%n más de quienes no hay nada cargado</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>Cambiar el nombre del grupo</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Eliminar el grupo</translation>
    </message>
    <message>
        <source>Delete the group “%1”?</source>
        <translation>¿Eliminar el grupo “%1”?</translation>
    </message>
    <message numerus="yes">
        <source>%n students are in it. Their results stay; the group cannot be brought back.</source>
        <translation>
            <numerusform>Tiene %n estudiante. Sus resultados permanecen; el grupo no se puede recuperar.</numerusform>
            <numerusform>Tiene %n estudiantes. Sus resultados permanecen; el grupo no se puede recuperar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::HeadingsDialog</name>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>What the headings mean</source>
        <translation>Qué significan los encabezados</translation>
    </message>
    <message>
        <source>What do these headings mean?</source>
        <translation>¿Qué significan estos encabezados?</translation>
    </message>
    <message>
        <source>%1 looks like the %2 report, but has headings that Scoredesk does not know. What you say here holds for later files too.</source>
        <translation>%1 parece el informe %2, pero tiene encabezados que Scoredesk no conoce. Lo que indique aquí vale también para archivos posteriores.</translation>
    </message>
    <message>
        <source>%1 is read as the %2 report. It has columns that Scoredesk does not know and passes over. What you say here holds for later files too.</source>
        <translation>%1 se lee como el informe %2. Tiene columnas que Scoredesk no conoce y que omite. Lo que indique aquí vale también para archivos posteriores.</translation>
    </message>
    <message>
        <source>Heading in the file</source>
        <translation>Encabezado en el archivo</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>Nothing that is needed</source>
        <translation>Nada que haga falta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Two headings are said to mean the same. Choose one of them.</source>
        <translation>Dos encabezados tienen el mismo significado. Elija uno de ellos.</translation>
    </message>
    <message>
        <source>Still to be said, so that the report can be read: %1.</source>
        <translation>Falta indicar, para poder leer el informe: %1.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::HistoryModel</name>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Content area</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>Scale score</source>
        <translation>Puntaje de escala</translation>
    </message>
    <message>
        <source>Achievement level</source>
        <translation>Nivel de rendimiento</translation>
    </message>
    <message>
        <source>To the next level</source>
        <translation>Hasta el nivel siguiente</translation>
    </message>
    <message>
        <source>Lexile or Quantile</source>
        <translation>Lexile o Quantile</translation>
    </message>
    <message>
        <source>Composite claim 1</source>
        <translation>Área compuesta 1</translation>
    </message>
    <message>
        <source>Composite claim 2</source>
        <translation>Área compuesta 2</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>Nivel más alto</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Sin resultado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>No está en el archivo</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>Anulado</translation>
    </message>
    <message numerus="yes">
        <source>%n points, ± %1</source>
        <translation>
            <numerusform>%n punto, ± %1</numerusform>
            <numerusform>%n puntos, ± %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::HistoryTab</name>
    <message>
        <source>Grade %1</source>
        <translation>Grado %1</translation>
    </message>
    <message>
        <source>%1, %2: no score</source>
        <translation>%1, %2: sin resultado</translation>
    </message>
    <message>
        <source>%1, %2: %3, give or take %4, %5</source>
        <translation>%1, %2: %3, más o menos %4, %5</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>No scores of any year.</source>
        <translation>Sin resultados de ningún año.</translation>
    </message>
    <message>
        <source>Scale score by grade, with its standard error</source>
        <translation>Puntaje de escala por grado, con su error estándar</translation>
    </message>
    <message>
        <source>%1: scale scores by grade</source>
        <translation>%1: puntajes de escala por grado</translation>
    </message>
    <message numerus="yes">
        <source>%n scores</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: invalidated</source>
        <translation>%1, %2: anulado</translation>
    </message>
    <message>
        <source>Results that were replaced</source>
        <translation>Resultados reemplazados</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::HomePage</name>
    <message>
        <source>No score yet: why</source>
        <translation>Aún sin resultado: por qué</translation>
    </message>
    <message>
        <source>SSR held: why</source>
        <translation>SSR retenido: por qué</translation>
    </message>
    <message>
        <source>No counting score: why</source>
        <translation>Sin resultado que cuente</translation>
    </message>
    <message>
        <source>Schools with the most left to score</source>
        <translation>Escuelas con más por calificar</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Aún no hay datos</translation>
    </message>
    <message>
        <source>Drop a Student Score Data File from TOMS anywhere in this window.</source>
        <translation>Suelte un Student Score Data File de TOMS en cualquier lugar de esta ventana.</translation>
    </message>
    <message>
        <source>Every test has a score or a reason why not.</source>
        <translation>Cada examen tiene un resultado o la razón de que falte.</translation>
    </message>
    <message>
        <source>No condition codes and no invalidated tests.</source>
        <translation>Sin códigos de condición y sin exámenes anulados.</translation>
    </message>
    <message>
        <source>The loaded files have no SSR dates. %1</source>
        <translation>Los archivos cargados no tienen fechas de SSR. %1</translation>
    </message>
    <message>
        <source>No SSR is held.</source>
        <translation>Ningún SSR está retenido.</translation>
    </message>
    <message>
        <source>Fewer schools</source>
        <translation>Menos escuelas</translation>
    </message>
    <message numerus="yes">
        <source>All %n schools</source>
        <translation>
            <numerusform>%n escuela</numerusform>
            <numerusform>Las %n escuelas</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers come when everything is read.</source>
        <translation>Las cifras aparecen cuando todo esté leído.</translation>
    </message>
    <message numerus="yes">
        <source>Scored %1 + no score yet %2 + no counting score %3 = %Ln tests</source>
        <extracomment>the parts of a balance sheet and their sum</extracomment>
        <translation>
            <numerusform>Con resultado %1 + aún sin resultado %2 + sin resultado que cuente %3 = %Ln examen</numerusform>
            <numerusform>Con resultado %1 + aún sin resultado %2 + sin resultado que cuente %3 = %Ln exámenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests</source>
        <translation>
            <numerusform>%Ln examen</numerusform>
            <numerusform>%Ln exámenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are second rows of a test and count once.</source>
        <translation>
            <numerusform>%Ln fila es segunda fila de un mismo examen y cuenta una vez.</numerusform>
            <numerusform>%Ln filas son segundas filas de un mismo examen y cuentan una vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests have no row in the file.</source>
        <translation>
            <numerusform>%Ln examen no tiene fila en el archivo.</numerusform>
            <numerusform>%Ln exámenes no tienen fila en el archivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SSRs</source>
        <translation>
            <numerusform>%Ln SSR</numerusform>
            <numerusform>%Ln SSR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln students</source>
        <translation>
            <numerusform>%Ln estudiante</numerusform>
            <numerusform>%Ln estudiantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln schools</source>
        <translation>
            <numerusform>%Ln escuela</numerusform>
            <numerusform>%Ln escuelas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ImportFileModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiadas</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Más antiguas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Leído en parte</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>From the dates in its rows</source>
        <translation>Por las fechas de sus filas</translation>
    </message>
    <message>
        <source>From the name of the file</source>
        <translation>Por el nombre del archivo</translation>
    </message>
    <message>
        <source>From the columns it has</source>
        <translation>Por las columnas que tiene</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not taken</source>
        <extracomment>of a file; the reason stands in the table below</extracomment>
        <translation>No tomado</translation>
    </message>
    <message>
        <source>Not taken. %1</source>
        <translation>No tomado. %1</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ImportIssueModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What is wrong and what to do</source>
        <translation>Qué está mal y qué hacer</translation>
    </message>
    <message>
        <source>Nobody knows this column. It is kept, and stands on the student&apos;s Overview.</source>
        <translation>Nadie conoce esta columna. Se conserva y figura en el Resumen del estudiante.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows: %1</source>
        <translation>
            <numerusform>%Ln fila: %1</numerusform>
            <numerusform>%Ln filas: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A spreadsheet program changed these cells; each was read as it was before.</source>
        <translation>Una hoja de cálculo cambió estas celdas; cada una se leyó como estaba antes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows more were refused; only the first of a file are listed.</source>
        <translation>
            <numerusform>Se rechazó %Ln fila más; solo se muestran las primeras de un archivo.</numerusform>
            <numerusform>Se rechazaron %Ln filas más; solo se muestran las primeras de un archivo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ImportPreviewDialog</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>There is nothing to import in these files</source>
        <translation>No hay nada que importar en estos archivos</translation>
    </message>
    <message>
        <source>This is what was recognized, by what is in the files and not by their names. Nothing was imported yet.</source>
        <translation>Esto es lo que se reconoció, por lo que hay en los archivos y no por sus nombres. Aún no se importó nada.</translation>
    </message>
    <message>
        <source>Files and what was recognized</source>
        <translation>Archivos y qué se reconoció</translation>
    </message>
    <message>
        <source>If a file does not say which students it is about</source>
        <translation>Si un archivo no dice de qué estudiantes trata</translation>
    </message>
    <message>
        <source>Let the rows tell (usual)</source>
        <translation>Que lo digan las filas (lo habitual)</translation>
    </message>
    <message>
        <source>Students enrolled in the LEA now (By Enrolled LEA)</source>
        <translation>Estudiantes inscritos ahora en la LEA (By Enrolled LEA)</translation>
    </message>
    <message>
        <source>Students tested in the LEA (By Tested LEA)</source>
        <translation>Estudiantes examinados en la LEA (By Tested LEA)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n files are not imported; they stand first, with the reason.</source>
        <translation>
            <numerusform>%n archivo no se importa; va primero, con el motivo.</numerusform>
            <numerusform>%n archivos no se importan; van primero, con el motivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import these %Ln files?</source>
        <translation>
            <numerusform>¿Importar este archivo?</numerusform>
            <numerusform>¿Importar estos %Ln archivos?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln files</source>
        <translation>
            <numerusform>Importar el archivo</numerusform>
            <numerusform>Importar %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what the headings mean…</source>
        <translation>Indicar qué significan los encabezados…</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ImportReportDialog</name>
    <message>
        <source>nothing new: everything was here already</source>
        <translation>nada nuevo: todo estaba ya aquí</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>Qué se importó</translation>
    </message>
    <message>
        <source>Imported, but not everything</source>
        <translation>Importado, pero no todo</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Copy this report</source>
        <translation>Copiar este informe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What was refused, repaired or remarked upon</source>
        <translation>Lo que se rechazó, reparó o comentó</translation>
    </message>
    <message>
        <source>Nothing was refused or repaired.</source>
        <translation>Nada se rechazó ni se reparó.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows read</source>
        <extracomment>part of a list of counts</extracomment>
        <translation>
            <numerusform>%Ln fila leída</numerusform>
            <numerusform>%Ln filas leídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>part of a list of counts: rows</extracomment>
        <translation>
            <numerusform>%Ln nueva</numerusform>
            <numerusform>%Ln nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>part of a list of counts: rows</extracomment>
        <translation>
            <numerusform>%Ln cambiada</numerusform>
            <numerusform>%Ln cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SSRs</source>
        <translation>
            <numerusform>%Ln SSR</numerusform>
            <numerusform>%Ln SSR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows refused</source>
        <translation>
            <numerusform>%Ln fila rechazada</numerusform>
            <numerusform>%Ln filas rechazadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files not taken</source>
        <translation>
            <numerusform>%Ln archivo no tomado</numerusform>
            <numerusform>%Ln archivos no tomados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::JobsStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>time left, minutes and seconds: &quot;0:04 left&quot;</extracomment>
        <translation>Faltan %1:%2</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln tarea</numerusform>
            <numerusform>%Ln tareas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::LeaDialog</name>
    <message>
        <source>No row of the files is about that LEA. The code has 14 digits.</source>
        <translation>Ninguna fila de los archivos es de esa LEA. El código tiene 14 cifras.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Which LEA is yours?</source>
        <translation>¿Cuál es su LEA?</translation>
    </message>
    <message>
        <source>Which LEA are these files about?</source>
        <translation>¿De qué LEA son estos archivos?</translation>
    </message>
    <message>
        <source>They name several districts and do not say whose they are. It is asked once: every later import goes by this answer.</source>
        <translation>Nombran varios distritos y no dicen de quién son. Se pregunta una sola vez: las importaciones siguientes se rigen por esta respuesta.</translation>
    </message>
    <message>
        <source>Choose a district found in the files</source>
        <translation>Elija un distrito de los que hay en los archivos</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a district: its name, its code</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation>&amp;Distrito</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>The LEA&apos;s 14-digit code</source>
        <translation>El código de 14 cifras de la LEA</translation>
    </message>
    <message>
        <source>Its 14-digit &amp;code</source>
        <translation>Su &amp;código de 14 cifras</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::LevelBar</name>
    <message>
        <source>Level %1, %2, %3, N = %4</source>
        <extracomment>spoken for one segment of a level bar: level&apos;s digit, its name, percent, count</extracomment>
        <translation>Nivel %1, %2, %3, N = %4</translation>
    </message>
    <message>
        <source>%1, N = %2</source>
        <translation>%1, N = %2</translation>
    </message>
    <message>
        <source>Enter: show students</source>
        <translation>Intro: ver estudiantes</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::LoadedCard</name>
    <message>
        <source>What is loaded</source>
        <translation>Qué está cargado</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Score records, %1</source>
        <translation>Registros de resultados, %1</translation>
    </message>
    <message>
        <source>Score records, earlier years</source>
        <translation>Resultados de años anteriores</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what is missing, %2 which TOMS report says it, a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>SSR dates</source>
        <translation>Fechas de SSR</translation>
    </message>
    <message>
        <source>get the SSR Availability report in TOMS.</source>
        <translation>descargue en TOMS el informe SSR Availability.</translation>
    </message>
    <message>
        <source>Registered tests</source>
        <translation>Exámenes registrados</translation>
    </message>
    <message>
        <source>get the Test Assignment report in TOMS.</source>
        <translation>descargue en TOMS el informe Test Assignment.</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>Apelaciones</translation>
    </message>
    <message>
        <source>get the STAIRS and Appeals report in TOMS.</source>
        <translation>descargue en TOMS el informe STAIRS and Appeals.</translation>
    </message>
    <message>
        <source>By Tested LEA</source>
        <translation>By Tested LEA (examen)</translation>
    </message>
    <message>
        <source>By Enrolled LEA</source>
        <translation>By Enrolled LEA (inscripción)</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n files read</source>
        <extracomment>%1 a school year</extracomment>
        <translation>
            <numerusform>%1 · %n archivo leído</numerusform>
            <numerusform>%1 · %n archivos leídos</numerusform>
        </translation>
    </message>
    <message>
        <source>of them carried over, not counted this year</source>
        <translation>traídos de antes, no cuentan este año</translation>
    </message>
    <message>
        <source>Enrolled or tested: not known</source>
        <translation>Inscritos o evaluados: no se sabe</translation>
    </message>
    <message>
        <source>the report that is loaded lists a part of the students. Get it in TOMS without a filter.</source>
        <translation>el informe cargado enumera solo una parte de los estudiantes. Obténgalo en TOMS sin filtro.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · as of %2 · %Ln rows</source>
        <extracomment>a file: its basis, its as-of date, its count of rows</extracomment>
        <translation>
            <numerusform>%1 · al %2 · %Ln fila</numerusform>
            <numerusform>%1 · al %2 · %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>CERS, single claims</source>
        <translation>CERS, áreas individuales</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::MainWindow</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>The data are open, and nothing is in them yet</source>
        <translation>Los datos están abiertos y aún no hay nada en ellos</translation>
    </message>
    <message>
        <source>Open your TOMS downloads, or drop files here.</source>
        <translation>Abra sus descargas de TOMS o suelte archivos aquí.</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Aún no hay datos</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Imported, but not everything</source>
        <translation>Importado, pero no todo</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>Show what was read</source>
        <translation>Ver qué se leyó</translation>
    </message>
    <message>
        <source>Student profile</source>
        <translation>Perfil del estudiante</translation>
    </message>
    <message>
        <source>%1 · %2 (SAMPLE) · Scoredesk</source>
        <translation>%1 · %2 (MUESTRA) · Scoredesk</translation>
    </message>
    <message>
        <source>%1 · %2 · Scoredesk</source>
        <translation>%1 · %2 · Scoredesk</translation>
    </message>
    <message>
        <source>Scoredesk</source>
        <translation>Scoredesk</translation>
    </message>
    <message>
        <source>Stop what is running and close?</source>
        <translation>¿Detener lo que está en marcha y cerrar?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importar archivos…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Importar una &amp;carpeta…</translation>
    </message>
    <message>
        <source>&amp;What to get in TOMS</source>
        <translation>&amp;Qué descargar en TOMS</translation>
    </message>
    <message>
        <source>&amp;Explore the sample LEA</source>
        <translation>&amp;Explorar la LEA de muestra</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Copy with headers</source>
        <translation>&amp;Copiar con encabezados</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Buscar en esta página</translation>
    </message>
    <message>
        <source>&amp;Search students, schools, commands</source>
        <translation>Buscar &amp;estudiantes, escuelas, órdenes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>&amp;Students</source>
        <translation>&amp;Estudiantes</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Panel &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>Claro u &amp;oscuro</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Getting started: what to get in TOMS</source>
        <translation>&amp;Primeros pasos: qué descargar en TOMS</translation>
    </message>
    <message>
        <source>&amp;About Scoredesk</source>
        <translation>&amp;Acerca de Scoredesk</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>The folder of your TOMS downloads</source>
        <translation>La carpeta de sus descargas de TOMS</translation>
    </message>
    <message>
        <source>About Scoredesk</source>
        <translation>Acerca de Scoredesk</translation>
    </message>
    <message>
        <source>Scoredesk %1</source>
        <translation>Scoredesk %1</translation>
    </message>
    <message>
        <source>CAASPP results on your own computer. Free software under the GNU General Public License, version 3 or later. It comes with no warranty. It is not made by ETS or the California Department of Education.</source>
        <translation>Resultados de CAASPP en su propia computadora. Software libre bajo la Licencia Pública General GNU, versión 3 o posterior. No tiene garantía. No lo hacen ETS ni el Departamento de Educación de California.</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>La importación se detuvo</translation>
    </message>
    <message>
        <source>The data held before are whole. Unlock and import the files again.</source>
        <translation>Los datos que había están enteros. Desbloquee y vuelva a importar los archivos.</translation>
    </message>
    <message>
        <source>The import waits for your passphrase</source>
        <translation>La importación espera su frase de contraseña</translation>
    </message>
    <message>
        <source>It goes into your own data. Back gives it up.</source>
        <translation>Va a sus propios datos. Con Atrás se abandona.</translation>
    </message>
    <message>
        <source>TOMS files (*.xlsx *.csv *.txt *.dat *.pdf);;All files (*)</source>
        <translation>Archivos de TOMS (*.xlsx *.csv *.txt *.dat *.pdf);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>Se canceló la importación</translation>
    </message>
    <message>
        <source>The data are as they were.</source>
        <translation>Los datos están como estaban.</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>MUESTRA</translation>
    </message>
    <message>
        <source>Open my own data</source>
        <translation>Abrir mis propios datos</translation>
    </message>
    <message>
        <source>Start with my own files</source>
        <translation>Empezar con mis propios archivos</translation>
    </message>
    <message>
        <source>Back to my own &amp;data</source>
        <translation>Volver a mis propios &amp;datos</translation>
    </message>
    <message>
        <source>This is the sample LEA: nothing in it is real.</source>
        <translation>Esta es la LEA de muestra: nada de lo que contiene es real.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Resultados</translation>
    </message>
    <message>
        <source>Print &amp; export</source>
        <translation>Imprimir y exportar</translation>
    </message>
    <message>
        <source>&amp;Print and export</source>
        <translation>&amp;Imprimir y exportar</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln rows</source>
        <translation>
            <numerusform>Copiando %Ln fila</numerusform>
            <numerusform>Copiando %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>al %1</translation>
    </message>
    <message>
        <source>You see the results as of %1, not the newest.</source>
        <extracomment>%1 is a date, and a time where there is one</extracomment>
        <translation>Está viendo los resultados al %1, no los más recientes.</translation>
    </message>
    <message>
        <source>Back to newest</source>
        <translation>Volver a los más recientes</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>at the foot of the window while an earlier time is shown: %1 counts of the page, %2 &quot;As of Wed, May 22&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>E&amp;arlier results…</source>
        <translation>Resultados &amp;anteriores…</translation>
    </message>
    <message>
        <source>&amp;Back to the newest results</source>
        <translation>&amp;Volver a los resultados más recientes</translation>
    </message>
    <message>
        <source>Saving was stopped</source>
        <translation>Se detuvo el guardado</translation>
    </message>
    <message>
        <source>Unlock and save again.</source>
        <translation>Desbloquee y guarde de nuevo.</translation>
    </message>
    <message>
        <source>The data held before are kept whole. What was not finished can be imported or saved again.</source>
        <translation>Los datos anteriores se conservan íntegros. Lo que no se terminó se puede importar o guardar de nuevo.</translation>
    </message>
    <message>
        <source>The data that were loaded are gone</source>
        <translation>Los datos que estaban cargados ya no están</translation>
    </message>
    <message>
        <source>The file cache.db is not in the folder any more, so an empty one was made. Import the files again.</source>
        <translation>El archivo cache.db ya no está en la carpeta, así que se creó uno vacío. Importe los archivos de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Groups of students…</source>
        <translation>&amp;Grupos de estudiantes…</translation>
    </message>
    <message>
        <source>Another group has this name</source>
        <translation>Otro grupo tiene este nombre</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>The group is not there any more</source>
        <translation>El grupo ya no está</translation>
    </message>
    <message>
        <source>Another program has deleted it.</source>
        <translation>Otro programa lo eliminó.</translation>
    </message>
    <message numerus="yes">
        <source>%n students added to the group “%1”</source>
        <extracomment>%1 is the name of a group of students</extracomment>
        <translation>
            <numerusform>%n estudiante agregado al grupo “%1”</numerusform>
            <numerusform>%n estudiantes agregados al grupo “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New group of %n students</source>
        <translation>
            <numerusform>Grupo nuevo de %n estudiante</numerusform>
            <numerusform>Grupo nuevo de %n estudiantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::NavItem</name>
    <message>
        <source>Current page</source>
        <translation>Página actual</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::NavRail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::OriginalRowModel</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a test and its year: &quot;ELA, 2023–24&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::OriginalSection</name>
    <message>
        <source>Only columns with a value</source>
        <translation>Solo columnas con valor</translation>
    </message>
    <message>
        <source>Column or value</source>
        <translation>Columna o valor</translation>
    </message>
    <message>
        <source>Search in the columns</source>
        <translation>Buscar en las columnas</translation>
    </message>
    <message>
        <source>All columns of the rows</source>
        <translation>Todas las columnas de las filas</translation>
    </message>
    <message>
        <source>No column matches.</source>
        <translation>Ninguna columna coincide.</translation>
    </message>
    <message numerus="yes">
        <source>All %n columns of the rows</source>
        <translation>
            <numerusform>La columna de las filas</numerusform>
            <numerusform>Las %n columnas de las filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln columns</source>
        <translation>
            <numerusform>%1 de %Ln columna</numerusform>
            <numerusform>%1 de %Ln columnas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Level %1, %2</source>
        <translation>Nivel %1, %2</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>Condition code</source>
        <translation>Código de condición</translation>
    </message>
    <message>
        <source>Lexile</source>
        <translation>Lexile</translation>
    </message>
    <message>
        <source>Quantile</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>Score available</source>
        <translation>Resultado disponible</translation>
    </message>
    <message>
        <source>Student Score Report</source>
        <translation>Informe de calificaciones del estudiante</translation>
    </message>
    <message>
        <source>No report this year.</source>
        <translation>Sin informe este año.</translation>
    </message>
    <message>
        <source>Student groups</source>
        <translation>Grupos de estudiantes</translation>
    </message>
    <message>
        <source>As the newest row says</source>
        <translation>Según la fila más reciente</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origen étnico</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Descargado</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>a report: %1 its content areas, %2 its language, %3 where it is</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln tests scored</source>
        <translation>
            <numerusform>%1 de %Ln examen con resultado</numerusform>
            <numerusform>%1 de %Ln exámenes con resultado</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::PacketPane</name>
    <message>
        <source>Content areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Student groups</source>
        <translation>Grupos de estudiantes</translation>
    </message>
    <message>
        <source>Schools with a page of their own</source>
        <translation>Escuelas con página propia</translation>
    </message>
    <message>
        <source>For the public</source>
        <translation>Para el público</translation>
    </message>
    <message>
        <source>Hide shares of 0% and 100% too</source>
        <translation>Ocultar también el 0 % y el 100 %</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Save pictures…</source>
        <translation>Guardar imágenes…</translation>
    </message>
    <message>
        <source>Save tables…</source>
        <translation>Guardar tablas…</translation>
    </message>
    <message>
        <source>Who attests</source>
        <translation>Quién da fe</translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation>Nombre y cargo</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Propósito</translation>
    </message>
    <message>
        <source>Board meeting of June 11</source>
        <translation>Reunión de la junta del 11 de junio</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Hides groups with fewer than 11 tested, and what would let them be worked out from other pages. Agendas are public.</source>
        <translation>Oculta los grupos con menos de 11 evaluados y lo que permitiría deducirlos de otras páginas. Las agendas son públicas.</translation>
    </message>
    <message>
        <source>A page each, in every content area.</source>
        <translation>Una página por grupo en cada área.</translation>
    </message>
    <message>
        <source>School pages</source>
        <translation>Páginas de escuelas</translation>
    </message>
    <message>
        <source>Every school is on the page of each area. Those ticked here get their own.</source>
        <translation>Todas las escuelas están en la página de cada área. Las marcadas aquí tienen la suya.</translation>
    </message>
    <message>
        <source>Who attests that the results represent the students tested</source>
        <translation>Quién da fe de que los resultados representan a los estudiantes evaluados</translation>
    </message>
    <message>
        <source>No packet can be made of this</source>
        <translation>Con esto no se puede hacer un paquete</translation>
    </message>
    <message>
        <source>Tick at least one content area.</source>
        <translation>Marque al menos un área.</translation>
    </message>
    <message>
        <source>Save the board packet</source>
        <translation>Guardar el paquete para la junta</translation>
    </message>
    <message>
        <source>Saving the board packet</source>
        <translation>Guardando el paquete para la junta</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is a file&apos;s name, %2 a folder</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Given out this year</source>
        <translation>Entregados este año</translation>
    </message>
    <message>
        <source>What these packets told is taken into account, so that nothing hidden can be worked out from two of them. Saving or printing a packet for the public puts it here.</source>
        <translation>Se tiene en cuenta lo que dijeron estos informes, para que nada oculto se pueda deducir de dos de ellos. Al guardar o imprimir un informe para el público, este aparece aquí.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>a packet in a list; %1 is a date and time</extracomment>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>Was not given out</source>
        <translation>No se entregó</translation>
    </message>
    <message>
        <source>%1: was not given out</source>
        <extracomment>spoken; %1 is &quot;As of Jun 5&quot;</extracomment>
        <translation>%1: no se entregó</translation>
    </message>
    <message>
        <source>Printing the board packet</source>
        <translation>Imprimiendo el informe para la junta</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No se imprimió</translation>
    </message>
    <message>
        <source>The printer did not take the pages, or printing was cancelled.</source>
        <translation>La impresora no aceptó las páginas, o se canceló la impresión.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Se está preparando…</translation>
    </message>
    <message>
        <source>%1 to %2 in %3</source>
        <translation>%1 a %2 en %3</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::PacketPreview</name>
    <message>
        <source>Preview, page %1 of %2</source>
        <translation>Vista previa, página %1 de %2</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::PagePicture</name>
    <message>
        <source>Page of the report</source>
        <translation>Página del informe</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::PassphrasePage</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>&amp;The same again</source>
        <translation>&amp;La misma otra vez</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elija una frase de contraseña</translation>
    </message>
    <message>
        <source>Scoredesk is locked</source>
        <translation>Scoredesk está bloqueado</translation>
    </message>
    <message>
        <source>Students&apos; data are encrypted on this computer. The passphrase opens them; it is not your TOMS password.</source>
        <translation>Los datos de los estudiantes están cifrados en esta computadora. La frase de contraseña los abre; no es su contraseña de TOMS.</translation>
    </message>
    <message>
        <source>Type the passphrase to open the data on this computer.</source>
        <translation>Escriba la frase de contraseña para abrir los datos de esta computadora.</translation>
    </message>
    <message>
        <source>Make the encrypted data</source>
        <translation>Crear los datos cifrados</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>At least 8 characters. Four or five words that do not belong together are easy to remember and hard to guess.</source>
        <translation>Al menos 8 caracteres. Cuatro o cinco palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Fair. Another word makes it much harder to guess.</source>
        <translation>Aceptable. Otra palabra la hace mucho más difícil de adivinar.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Buena.</translation>
    </message>
    <message>
        <source>Nobody can get it back for you. Without it these data stay shut, and the files must be got from TOMS and imported again. Write it down and keep it where your LEA keeps such things.</source>
        <translation>Nadie puede recuperarla por usted. Sin ella estos datos no se pueden abrir y hay que volver a obtener los archivos en TOMS e importarlos. Anótela y guárdela donde su LEA guarda estas cosas.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::PreviewModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>A tener en cuenta</translation>
    </message>
    <message>
        <source>Left alone.</source>
        <translation>Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Made-up data (SAMPLE).</source>
        <translation>Datos inventados (MUESTRA).</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Taken if its pages are Student Score Reports. The import reads them and says so.</source>
        <translation>Se toma si sus páginas son Student Score Reports. La importación las lee y lo dice.</translation>
    </message>
    <message>
        <source>HTML reports cannot be imported yet. Leave them in TOMS, or get the PDF.</source>
        <translation>Los informes HTML todavía no se pueden importar. Déjelos en TOMS u obtenga el PDF.</translation>
    </message>
    <message>
        <source>Columns nobody knows, which are passed over: %1.</source>
        <translation>Columnas que nadie conoce, que se pasan por alto: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns nobody knows: %1. They are kept.</source>
        <translation>
            <numerusform>%Ln columna que nadie conoce: %1. Se conserva.</numerusform>
            <numerusform>%Ln columnas que nadie conoce: %1. Se conservan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::PrintExportPage</name>
    <message>
        <source>What to get out</source>
        <translation>Qué obtener</translation>
    </message>
    <message>
        <source>Board packet</source>
        <translation>Paquete para la junta</translation>
    </message>
    <message>
        <source>Aggregate report</source>
        <translation>Informe agregado</translation>
    </message>
    <message>
        <source>Print &amp; export</source>
        <translation>Imprimir y exportar</translation>
    </message>
    <message>
        <source>Reports and data files</source>
        <translation>Informes y archivos de datos</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ProfilePage</name>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Previous student</source>
        <translation>Estudiante anterior</translation>
    </message>
    <message>
        <source>Next student</source>
        <translation>Estudiante siguiente</translation>
    </message>
    <message>
        <source>Student profile</source>
        <translation>Perfil del estudiante</translation>
    </message>
    <message>
        <source>Copy SSID</source>
        <translation>Copiar SSID</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Score Status</source>
        <translation>Estado del resultado</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The student could not be read.</source>
        <translation>No se pudo leer al estudiante.</translation>
    </message>
    <message>
        <source>A newer file may have left them out.</source>
        <translation>Puede que un archivo más nuevo lo haya omitido.</translation>
    </message>
    <message>
        <source>Go back to the list and open the student again.</source>
        <translation>Vuelva a la lista y abra otra vez al estudiante.</translation>
    </message>
    <message>
        <source>No student is open.</source>
        <translation>Ningún estudiante está abierto.</translation>
    </message>
    <message>
        <source>Student %1 of %2</source>
        <translation>Estudiante %1 de %2</translation>
    </message>
    <message>
        <source>SSID</source>
        <translation>SSID</translation>
    </message>
    <message>
        <source>Local ID</source>
        <translation>ID local</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Primary language</source>
        <extracomment>a language and its code: &quot;Spanish (01)&quot;</extracomment>
        <translation>Idioma principal</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>English language status</source>
        <translation>Nivel de dominio del inglés</translation>
    </message>
    <message>
        <source>Economically disadvantaged</source>
        <translation>Desventaja económica</translation>
    </message>
    <message>
        <source>Special education</source>
        <translation>Educación especial</translation>
    </message>
    <message>
        <source>This student is not in the data held.</source>
        <translation>Este estudiante no está en los datos guardados.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a fact of a student in a line of them: &quot;Grade: 5&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ProgressTrack</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many of how many, &quot;9,442 of 11,240&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>spoken: what, percent, how many of how many</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ReportModel</name>
    <message>
        <source>All students</source>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>No se muestra</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Content area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Student group</source>
        <translation>Grupo de estudiantes</translation>
    </message>
    <message>
        <source>Valid scores (N)</source>
        <translation>Puntajes válidos (N)</translation>
    </message>
    <message>
        <source>Met or exceeded</source>
        <translation>Cumplió o superó</translation>
    </message>
    <message>
        <source>Mean scale score</source>
        <translation>Puntaje de escala promedio</translation>
    </message>
    <message>
        <source>%1 †</source>
        <extracomment>a number of students; † leads to a sentence below the table</extracomment>
        <translation>%1 †</translation>
    </message>
    <message>
        <source>School year</source>
        <translation>Año escolar</translation>
    </message>
    <message>
        <source>Claim or domain</source>
        <translation>Área o dominio</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Below standard</source>
        <translation>Por debajo del estándar</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>Nivel 1</translation>
    </message>
    <message>
        <source>Near standard</source>
        <translation>Cerca del estándar</translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation>Nivel 2</translation>
    </message>
    <message>
        <source>Above standard</source>
        <translation>Por encima del estándar</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>Nivel 3</translation>
    </message>
    <message>
        <source>Level 4</source>
        <translation>Nivel 4</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Error estándar</translation>
    </message>
    <message>
        <source>Distance from standard (local)</source>
        <translation>Distancia del estándar (local)</translation>
    </message>
    <message>
        <source>Same students (N)</source>
        <extracomment>of the students who are in every year of the report</extracomment>
        <translation>Mismos estudiantes (N)</translation>
    </message>
    <message>
        <source>Same students: mean</source>
        <translation>Mismos estudiantes: media</translation>
    </message>
    <message>
        <source>Same students: standard error</source>
        <translation>Mismos estudiantes: error estándar</translation>
    </message>
    <message>
        <source>Same students: met or exceeded</source>
        <translation>Mismos estudiantes: alcanzaron o superaron</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ReportingModel</name>
    <message>
        <source>other language</source>
        <translation>otro idioma</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Content areas</source>
        <translation>Materias</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Date made available</source>
        <translation>Fecha de publicación</translation>
    </message>
    <message>
        <source>PDF, English</source>
        <translation>PDF, inglés</translation>
    </message>
    <message>
        <source>PDF, %1</source>
        <extracomment>%1 a language: &quot;PDF, Spanish&quot;</extracomment>
        <translation>PDF, %1</translation>
    </message>
    <message>
        <source>HTML, English</source>
        <translation>HTML, inglés</translation>
    </message>
    <message>
        <source>HTML, %1</source>
        <translation>HTML, %1</translation>
    </message>
    <message>
        <source>Not in the data file</source>
        <translation>No está en el archivo de datos</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Solo en inglés</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>No se hace</translation>
    </message>
    <message>
        <source>Not made combined</source>
        <translation>No combinado</translation>
    </message>
    <message>
        <source>Not made alone</source>
        <translation>No por separado</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>spoken for a report that can be opened: &quot;CAASPP Student Score Report, 5 pages, English&quot;</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No page of the file</source>
        <translation>Ninguna página del archivo</translation>
    </message>
    <message numerus="yes">
        <source>Pages %1</source>
        <extracomment>which pages of a file are in the language of the column: &quot;Pages 3–4&quot;, &quot;Page 2&quot;</extracomment>
        <translation>
            <numerusform>Página %1</numerusform>
            <numerusform>Páginas %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In a file of %n pages</source>
        <extracomment>a cell: the pages of a file that has two languages, before it is known which page is in which</extracomment>
        <translation>
            <numerusform>En un archivo de %n página</numerusform>
            <numerusform>En un archivo de %n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a language and its pages: &quot;Spanish 3–4&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pages: %1</source>
        <extracomment>%n pages of a file, %1 which of them are in which language: &quot;4 pages: English 1–2, Spanish 3–4&quot;</extracomment>
        <translation>
            <numerusform>%n página: %1</numerusform>
            <numerusform>%n páginas: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ReportingTab</name>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>No reports for this student.</source>
        <translation>Sin informes de este estudiante.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a report and its year</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Content areas</source>
        <translation>Materias</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Made available</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Lexile</source>
        <translation>Lexile</translation>
    </message>
    <message>
        <source>Quantile</source>
        <translation>Quantile</translation>
    </message>
    <message>
        <source>An HTML report. Save it to open it in a browser.</source>
        <translation>Un informe HTML. Guárdelo para abrirlo en un navegador.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>This PDF cannot be shown here. It can still be saved.</source>
        <translation>Este PDF no se puede mostrar aquí. Sí se puede guardar.</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>No se guardó el informe</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder, or free some space.</source>
        <translation>No se pudo escribir el archivo ahí. Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>HTML, %1</source>
        <translation>HTML, %1</translation>
    </message>
    <message>
        <source>PDF, %1</source>
        <translation>PDF, %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 which file of a report, %2 why it is not there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing: every file of this report is here.</source>
        <translation>Nada: todos los archivos de este informe están aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n files here</source>
        <translation>
            <numerusform>%n archivo aquí</numerusform>
            <numerusform>%n archivos aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retenido</numerusform>
            <numerusform>%n retenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not downloaded</source>
        <translation>
            <numerusform>%n sin descargar</numerusform>
            <numerusform>%n sin descargar</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The report could not be read from Scoredesk&apos;s data.</source>
        <translation>No se pudo leer el informe en los datos de Scoredesk.</translation>
    </message>
    <message>
        <source>View larger</source>
        <translation>Ver más grande</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::RepresentativenessPanel</name>
    <message>
        <source>Representativeness</source>
        <translation>Representatividad</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Con puntaje</translation>
    </message>
    <message>
        <source>Groups that differ most</source>
        <translation>Grupos que más difieren</translation>
    </message>
    <message>
        <source>The scored students stand for all who are registered, by every group compared.</source>
        <translation>Los estudiantes con puntaje representan a todos los registrados, en cada grupo comparado.</translation>
    </message>
    <message>
        <source>9 of 10 such ranges hold the final percent.</source>
        <translation>9 de cada 10 intervalos así contienen el porcentaje final.</translation>
    </message>
    <message>
        <source>Last year&apos;s levels of the same students took part.</source>
        <translation>Se tuvieron en cuenta los niveles del año pasado de los mismos estudiantes.</translation>
    </message>
    <message>
        <source>Share of the scored minus share of the registered, in points</source>
        <translation>Proporción de los que tienen puntaje menos la de los registrados, en puntos</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <extracomment>spoken: the indication, why, and where the percent is heading</extracomment>
        <translation>%1. %2 %3</translation>
    </message>
    <message>
        <source>The scored students stand for all records loaded, by every group compared.</source>
        <translation>Los estudiantes con puntaje representan a todos los registros cargados, en cada grupo comparado.</translation>
    </message>
    <message>
        <source>Share of the scored minus share of the records loaded, in points</source>
        <translation>Proporción entre los que tienen puntaje menos proporción entre los registros cargados, en puntos</translation>
    </message>
    <message>
        <source>Of the records loaded: no report says who else is registered. Get SSR Distribution or Test Assignment in TOMS and import it.</source>
        <translation>De los registros cargados: ningún informe dice quién más está registrado. Obtenga SSR Distribution o Test Assignment en TOMS e impórtelo.</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>Cambiar las reglas…</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ResultsCard</name>
    <message>
        <source>Results so far</source>
        <translation>Resultados hasta ahora</translation>
    </message>
    <message>
        <source>Partial until the state publishes</source>
        <translation>Parciales hasta publicarse</translation>
    </message>
    <message>
        <source>N = %1</source>
        <translation>N = %1</translation>
    </message>
    <message>
        <source>Fewer than 11 valid scores: not shown</source>
        <translation>Menos de 11 resultados válidos: no se muestra</translation>
    </message>
    <message>
        <source>%1 at level 3 · N = %2</source>
        <translation>%1 en el nivel 3 · N = %2</translation>
    </message>
    <message>
        <source>%1 met or exceeded · N = %2</source>
        <translation>%1 cumplido o superado · N = %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ResultsFilterBar</name>
    <message>
        <source>Add a filter</source>
        <translation>Añadir un filtro</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>New since</source>
        <extracomment>a filter: scores that became available on a day or later</extracomment>
        <translation>Nuevo desde</translation>
    </message>
    <message>
        <source>Schools</source>
        <extracomment>a choice: at which school students are counted</extracomment>
        <translation>Escuelas</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n new)</source>
        <extracomment>a day with new scores, and how many</extracomment>
        <translation>
            <numerusform>%1 (%n nuevo)</numerusform>
            <numerusform>%1 (%n nuevos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Where tested</source>
        <translation>Donde hicieron el examen</translation>
    </message>
    <message>
        <source>Where enrolled (CALPADS)</source>
        <translation>Donde están inscritos (CALPADS)</translation>
    </message>
    <message>
        <source>Manage groups…</source>
        <translation>Administrar grupos…</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ResultsPage</name>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Level percents</source>
        <translation>Porcentajes</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>Copiar o guardar</translation>
    </message>
    <message>
        <source>Public view</source>
        <translation>Vista pública</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>by</source>
        <translation>por</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Content area</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>A row for each</source>
        <translation>Una fila por</translation>
    </message>
    <message>
        <source>Crossed with</source>
        <translation>Cruzado con</translation>
    </message>
    <message>
        <source>Levels, as bars</source>
        <translation>Niveles, en barras</translation>
    </message>
    <message>
        <source>Hides groups with fewer than 11 tested, and what would tell their numbers: for agendas and web sites.</source>
        <translation>Oculta los grupos con menos de 11 examinados y lo que revelaría sus números: para órdenes del día y sitios web.</translation>
    </message>
    <message>
        <source>Percents of each level in place of counts</source>
        <translation>Porcentajes de cada nivel en lugar de números</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Copiar el gráfico como imagen</translation>
    </message>
    <message>
        <source>Save the chart as PNG…</source>
        <translation>Guardar el gráfico como PNG…</translation>
    </message>
    <message>
        <source>Save the chart as SVG…</source>
        <translation>Guardar el gráfico como SVG…</translation>
    </message>
    <message>
        <source>Save the table as CSV…</source>
        <translation>Guardar la tabla como CSV…</translation>
    </message>
    <message>
        <source>All students</source>
        <extracomment>in place of a field to make rows by: one row</extracomment>
        <translation>Todos los estudiantes</translation>
    </message>
    <message>
        <source>nothing else</source>
        <extracomment>no second field</extracomment>
        <translation>nada más</translation>
    </message>
    <message>
        <source>%1: %2 of %3 records scored</source>
        <extracomment>at the foot of the window: %1 a content area, %2 and %3 numbers of records</extracomment>
        <translation>%1: %2 de %3 registros con puntaje</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 date and time of the newest file</extracomment>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>%1 · Partial results</source>
        <extracomment>%1 &quot;As of Wed, Jun 5&quot;</extracomment>
        <translation>%1 · Resultados parciales</translation>
    </message>
    <message>
        <source>%1 · Partial: %2 %3 of %4 records scored</source>
        <extracomment>%1 &quot;As of Wed, Jun 5&quot;, %2 a content area, %3 and %4 numbers</extracomment>
        <translation>%1 · Parcial: %2, %3 de %4 registros con puntaje</translation>
    </message>
    <message>
        <source>No numbers for this question</source>
        <translation>No hay números para esta pregunta</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Todavía no hay resultados</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Quitar todos los filtros</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>No hay nada que comparar.</translation>
    </message>
    <message>
        <source>The chart shows the first %1 of %2 rows; the table has all.</source>
        <translation>El gráfico muestra las primeras %1 de %2 filas; la tabla las tiene todas.</translation>
    </message>
    <message>
        <source>Not shown in the public view: it names small groups.</source>
        <translation>No se muestra en la vista pública: nombra grupos pequeños.</translation>
    </message>
    <message>
        <source>There is nobody to compare.</source>
        <translation>No hay a quién comparar.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a content area, %2 a school year</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>every record</source>
        <translation>todos los registros</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>con puntaje</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>MUESTRA</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tabla CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Guardar los resultados</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The results were not saved</source>
        <translation>Los resultados no se guardaron</translation>
    </message>
    <message>
        <source>Over the years</source>
        <translation>A lo largo de los años</translation>
    </message>
    <message>
        <source>Percent met or exceeded, same question</source>
        <translation>Porcentaje cumplido o superado, misma pregunta</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Qué mirar</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>By Ethnicity each of them stands once, in the reporting ethnicity.</source>
        <translation>Por Etnia, cada uno figura una sola vez, en la etnia de informe.</translation>
    </message>
    <message>
        <source>Each student stands once, in the reporting ethnicity; “%1” has those of several races in each of their rows.</source>
        <extracomment>%1 the name of the other way to part students by race</extracomment>
        <translation>Cada estudiante figura una sola vez, en la etnia de informe; «%1» tiene a los de varias razas en cada una de sus filas.</translation>
    </message>
    <message>
        <source>The saved views cannot be read or changed</source>
        <translation>Las vistas guardadas no se pueden leer ni cambiar</translation>
    </message>
    <message>
        <source>“%1” cannot be shown</source>
        <translation>«%1» no se puede mostrar</translation>
    </message>
    <message>
        <source>A newer version of the program saved it.</source>
        <translation>La guardó una versión más reciente del programa.</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Name. A view of the same name is replaced.</source>
        <translation>Nombre. Una vista del mismo nombre se reemplaza.</translation>
    </message>
    <message>
        <source>Some values are not among the loaded results</source>
        <translation>Algunos valores no están entre los resultados cargados</translation>
    </message>
    <message>
        <source>The filter on %1 is narrower than it was when the view was saved.</source>
        <extracomment>%1 names of fields such as &quot;School&quot;</extracomment>
        <translation>El filtro de %1 es más estrecho que cuando se guardó la vista.</translation>
    </message>
    <message>
        <source>High-school science as the state publishes it: students now in grade 12, with the test they took in grade 10, 11, or 12.</source>
        <translation>Ciencias de preparatoria como las publica el estado: estudiantes que ahora están en grado 12, con el examen que tomaron en grado 10, 11 o 12.</translation>
    </message>
    <message>
        <source>Class of %1</source>
        <extracomment>%1 is the year in which students finish school</extracomment>
        <translation>Generación de %1</translation>
    </message>
    <message>
        <source>Class of %1 · %2</source>
        <extracomment>%1 is the year in which students finish school, %2 &quot;As of Wed, Jun 5&quot;</extracomment>
        <translation>Generación de %1 · %2</translation>
    </message>
    <message>
        <source>Not said of a class: its students took the test in three years, and no report lists who was to take it.</source>
        <translation>No se indica para una generación: sus estudiantes tomaron el examen en tres años distintos y ningún informe indica quién debía tomarlo.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Which groups have to be hidden, so that none can be worked out from the others.</source>
        <translation>Qué grupos hay que ocultar para que ninguno se pueda deducir de los otros.</translation>
    </message>
    <message>
        <source>The largest groups</source>
        <translation>Los grupos más grandes</translation>
    </message>
    <message>
        <source>%1: %2 of %3 registered scored</source>
        <extracomment>at the foot of the window: %1 a content area, %2 and %3 numbers of students</extracomment>
        <translation>%1: %2 de %3 registrados con puntaje</translation>
    </message>
    <message>
        <source>%1 · Partial: %2 %3 of %4 registered scored</source>
        <extracomment>%1 &quot;As of Wed, Jun 5&quot;, %2 a content area, %3 and %4 numbers of students</extracomment>
        <translation>%1 · Parcial: %2 %3 de %4 registrados con puntaje</translation>
    </message>
    <message>
        <source>Public view: small groups are hidden, and with them what could tell their numbers.</source>
        <translation>Vista pública: se ocultan los grupos pequeños y, con ellos, lo que podría revelar sus números.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ResultsTableModel</name>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Con puntaje</translation>
    </message>
    <message>
        <source>L%1</source>
        <extracomment>the heading of a column of counts: the achievement level&apos;s digit</extracomment>
        <translation>N%1</translation>
    </message>
    <message>
        <source>L%1 %</source>
        <extracomment>the heading of a column of percents: the achievement level&apos;s digit</extracomment>
        <translation>N%1 %</translation>
    </message>
    <message>
        <source>Met +</source>
        <translation>Cumplido +</translation>
    </message>
    <message>
        <source>%1: %2, N = %3</source>
        <translation>%1: %2, N = %3</translation>
    </message>
    <message>
        <source>Click: show these students</source>
        <translation>Clic: mostrar estos estudiantes</translation>
    </message>
    <message>
        <source>%1 of %2 records have a score</source>
        <translation>%1 de %2 registros tienen puntaje</translation>
    </message>
    <message>
        <source>Share of the records of the data file that have a score</source>
        <translation>Proporción de los registros del archivo de datos que tienen puntaje</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::RulesDialog</name>
    <message>
        <source>Use these rules</source>
        <translation>Usar estas reglas</translation>
    </message>
    <message>
        <source>Rules of representativeness</source>
        <translation>Reglas de representatividad</translation>
    </message>
    <message>
        <source>When do partial results stand for all?</source>
        <translation>¿Cuándo valen los resultados parciales para todos?</translation>
    </message>
    <message>
        <source>All three rules of a step must hold. They are used on this page and in the board packet, which states them.</source>
        <translation>Deben cumplirse las tres reglas de un nivel. Se usan en esta página y en el paquete para la junta, que las indica.</translation>
    </message>
    <message>
        <source>Students with a score, at least</source>
        <translation>Estudiantes con puntaje, al menos</translation>
    </message>
    <message>
        <source>No group differs from its share by more than</source>
        <translation>Ningún grupo difiere de su parte en más de</translation>
    </message>
    <message>
        <source>The final percent is known to</source>
        <translation>El porcentaje final se conoce con</translation>
    </message>
    <message>
        <source>A difference is told in parts of the spread: 0.10 is taken for one that matters (Austin 2009). With half of all students in a group, it is 5 points of percent.</source>
        <translation>La diferencia se mide en partes de la dispersión: 0.10 se considera importante (Austin 2009). Con la mitad de los estudiantes en un grupo, son 5 puntos porcentuales.</translation>
    </message>
    <message>
        <source>As built in</source>
        <translation>Como vienen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1: percent of students with a score, at least</source>
        <extracomment>field of a dialog: %1 is &quot;Representative&quot; or &quot;Use with care&quot;</extracomment>
        <translation>%1: porcentaje de estudiantes con puntaje, al menos</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>%1: largest difference of a group</source>
        <extracomment>field of a dialog: %1 is &quot;Representative&quot; or &quot;Use with care&quot;</extracomment>
        <translation>%1: mayor diferencia de un grupo</translation>
    </message>
    <message>
        <source>%1: margin of the final percent, in points</source>
        <extracomment>field of a dialog: %1 is &quot;Representative&quot; or &quot;Use with care&quot;</extracomment>
        <translation>%1: margen del porcentaje final, en puntos</translation>
    </message>
    <message>
        <source> points</source>
        <translation> puntos</translation>
    </message>
    <message>
        <source>“Use with care” must not ask for more than “Representative”.</source>
        <translation>«Usar con cautela» no debe pedir más que «Representativo».</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SampleBadge</name>
    <message>
        <source>Sample data</source>
        <translation>Datos de muestra</translation>
    </message>
    <message>
        <source>Made-up data. Nothing in it is real.</source>
        <translation>Datos inventados. Nada en ellos es real.</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>MUESTRA</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SchoolBalanceModel</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>after a percentage: &quot;61% of 1,704&quot;</extracomment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 de %3</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Tests scored</source>
        <translation>Exámenes con resultado</translation>
    </message>
    <message>
        <source>SSRs released</source>
        <translation>SSR publicados</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>School not known</source>
        <translation>Escuela desconocida</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>No cargado</translation>
    </message>
    <message>
        <source>Held (all)</source>
        <translation>Retenidos (todos)</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ScoreStatusModel</name>
    <message>
        <source>Content area</source>
        <translation>Materia</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Score Available Date</source>
        <translation>Fecha del resultado</translation>
    </message>
    <message>
        <source>Scale score</source>
        <translation>Puntaje de escala</translation>
    </message>
    <message>
        <source>Condition code</source>
        <translation>Código de condición</translation>
    </message>
    <message>
        <source>STAIRS appeal</source>
        <translation>Apelación STAIRS</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>%1, grade %2</source>
        <extracomment>%1 a test, %2 a grade: &quot;Smarter Balanced, grade 8&quot;</extracomment>
        <translation>%1, grado %2</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>No cargado</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>No corresponde</translation>
    </message>
    <message>
        <source>± %1</source>
        <extracomment>the standard error after a scale score</extracomment>
        <translation>± %1</translation>
    </message>
    <message>
        <source>%1, level %2, %3</source>
        <translation>%1, nivel %2, %3</translation>
    </message>
    <message>
        <source>%1. The cut scores of this test, grade and year give another level.</source>
        <translation>%1. Los puntos de corte de este examen, grado y año dan otro nivel.</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Sin resultado</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ScoreStatusTab</name>
    <message>
        <source>The row has no dates of this test.</source>
        <translation>La fila no tiene fechas de este examen.</translation>
    </message>
    <message>
        <source>STAIRS appeal</source>
        <translation>Apelación STAIRS</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message>
        <source>Score Status</source>
        <translation>Estado del resultado</translation>
    </message>
    <message>
        <source>%1: how the score came</source>
        <extracomment>heading of a detail card; %1 a content area</extracomment>
        <translation>%1: cómo se llegó al resultado</translation>
    </message>
    <message>
        <source>%1: why there is no score</source>
        <translation>%1: por qué no hay resultado</translation>
    </message>
    <message>
        <source>%1: what happened when</source>
        <translation>%1: qué pasó y cuándo</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a count and a status, &quot;1 being scored&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>No tests this year.</source>
        <translation>No hay exámenes este año.</translation>
    </message>
    <message numerus="yes">
        <source>%n tests: %1</source>
        <extracomment>%1 is a list of counts: &quot;4 tests: 3 scored, 1 being scored&quot;</extracomment>
        <translation>
            <numerusform>%n examen: %1</numerusform>
            <numerusform>%n exámenes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1, %2 en total</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing found. Search by name, SSID, local ID, or school.</source>
        <translation>No se encontró nada. Busque por nombre, SSID, ID local o escuela.</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SelectionBar</name>
    <message>
        <source>Clear selection</source>
        <translation>Quitar la selección</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SentenceList</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the students: %1</source>
        <extracomment>%1 is who, such as &quot;newly scored&quot;</extracomment>
        <translation>Mostrar los estudiantes: %1</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>only by hand</source>
        <translation>solo a mano</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>B&amp;loquear</translation>
    </message>
    <message>
        <source>&amp;Patterns on the colors of achievement levels</source>
        <translation>&amp;Tramas sobre los colores de los niveles de rendimiento</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes without use</source>
        <translation>
            <numerusform>tras %n minuto sin uso</numerusform>
            <numerusform>tras %n minutos sin uso</numerusform>
        </translation>
    </message>
    <message>
        <source>The language changes when what is running has ended.</source>
        <translation>El idioma cambia cuando termine lo que está en marcha.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SsrStatusCard</name>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>SSR Status</source>
        <translation>Estado de los SSR</translation>
    </message>
    <message>
        <source>The loaded files do not say which SSRs are released. %1</source>
        <translation>Los archivos cargados no dicen qué SSR están publicados. %1</translation>
    </message>
    <message>
        <source>%1 + not known %2</source>
        <translation>%1 + no se sabe %2</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln SSRs of registered students released</source>
        <translation>
            <numerusform>de %Ln SSR de estudiantes registrados publicado</numerusform>
            <numerusform>de %Ln SSR de estudiantes registrados publicados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln eligible SSRs released, of the records loaded. Get the Test Assignment report in TOMS.</source>
        <translation>
            <numerusform>de %Ln SSR elegible publicado, de los registros cargados. Obtenga en TOMS el informe Test Assignment.</numerusform>
            <numerusform>de %Ln SSR elegibles publicados, de los registros cargados. Obtenga en TOMS el informe Test Assignment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln SSRs released</source>
        <translation>
            <numerusform>%1 de %Ln SSR publicado</numerusform>
            <numerusform>%1 de %Ln SSR publicados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of them %Ln not yet eligible</source>
        <extracomment>below &quot;Held 298&quot;: a count of students</extracomment>
        <translation>
            <numerusform>de ellos, %Ln todavía no elegible</numerusform>
            <numerusform>de ellos, %Ln todavía no elegibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln eligible SSRs released, of the records loaded. The Test Assignment report that is loaded lists a part of the students.</source>
        <translation>
            <numerusform>de %Ln SSR elegible publicado, de los registros cargados. El informe Test Assignment cargado solo incluye a una parte de los estudiantes.</numerusform>
            <numerusform>de %Ln SSR elegibles publicados, de los registros cargados. El informe Test Assignment cargado solo incluye a una parte de los estudiantes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Released %1 + held %2</source>
        <extracomment>the parts of a sum of SSRs</extracomment>
        <translation>Publicados %1 + retenidos %2</translation>
    </message>
    <message>
        <source>%1 − not yet eligible %2</source>
        <extracomment>%1 the sum so far, %2 how many of the held ones are to be taken off</extracomment>
        <translation>%1 − todavía no elegibles %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 = %Ln SSRs of registered students</source>
        <extracomment>%1 the parts of a sum</extracomment>
        <translation>
            <numerusform>%1 = %Ln SSR de estudiantes registrados</numerusform>
            <numerusform>%1 = %Ln SSR de estudiantes registrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %Ln eligible SSRs</source>
        <translation>
            <numerusform>%1 = %Ln SSR elegible</numerusform>
            <numerusform>%1 = %Ln SSR elegibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SsrViewer</name>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Ancho completo</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>This PDF cannot be shown here. It can still be saved.</source>
        <translation>Este PDF no se puede mostrar aquí. Sí se puede guardar.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::StudentTableModel</name>
    <message>
        <source>%1 in every area</source>
        <translation>%1 en todas las materias</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>%1, level %2, %3</source>
        <extracomment>spoken for a score cell; %1 scale score, %2 level digit, %3 level name</extracomment>
        <translation>%1, nivel %2, %3</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>SSID</source>
        <translation>SSID</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>SSR</source>
        <translation>SSR</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Local ID</source>
        <translation>ID local</translation>
    </message>
    <message>
        <source>Newest score</source>
        <translation>Resultado más reciente</translation>
    </message>
    <message>
        <source>English language status</source>
        <translation>Nivel de dominio del inglés</translation>
    </message>
    <message>
        <source>Economically disadvantaged</source>
        <translation>Desventaja económica</translation>
    </message>
    <message>
        <source>Special education</source>
        <translation>Educación especial</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origen étnico</translation>
    </message>
    <message>
        <source>No test gave a score to report</source>
        <translation>Ningún examen dio un resultado que informar</translation>
    </message>
    <message>
        <source>CAA</source>
        <translation>CAA</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 level</source>
        <extracomment>a column of a copied list, %1 a content area: &quot;ELA level&quot;</extracomment>
        <translation>%1: nivel</translation>
    </message>
    <message>
        <source>%1 condition code</source>
        <extracomment>a column of a copied list, %1 a content area: &quot;ELA condition code&quot;</extracomment>
        <translation>%1: código de condición</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::StudentsPage</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Name, SSID, local ID or school</source>
        <translation>Nombre, SSID, ID local o escuela</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Buscar en esta lista</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Copiar con encabezados</translation>
    </message>
    <message>
        <source>Enter opens the profile</source>
        <translation>Intro abre el perfil</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Undo filter</source>
        <translation>Deshacer filtro</translation>
    </message>
    <message>
        <source>Redo filter</source>
        <translation>Rehacer filtro</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>Se muestran %1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>&quot;7,184 of 12,622&quot;: students in the list, of all</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No students yet</source>
        <translation>Aún no hay estudiantes</translation>
    </message>
    <message>
        <source>Drop a Student Score Data File from TOMS anywhere in this window.</source>
        <translation>Suelte un Student Score Data File de TOMS en cualquier lugar de esta ventana.</translation>
    </message>
    <message>
        <source>No students match the search.</source>
        <translation>Ningún estudiante coincide con la búsqueda.</translation>
    </message>
    <message numerus="yes">
        <source>No students match %n filters.</source>
        <translation>
            <numerusform>Ningún estudiante coincide con %n filtro.</numerusform>
            <numerusform>Ningún estudiante coincide con %n filtros.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try a part of the name, or the SSID.</source>
        <translation>Pruebe una parte del nombre o el SSID.</translation>
    </message>
    <message>
        <source>Remove one, or start over.</source>
        <translation>Quite uno o empiece de nuevo.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Default columns</source>
        <translation>Columnas predeterminadas</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Ordenar por esta columna</translation>
    </message>
    <message>
        <source>Choose the columns and what to sort by. In the list %1 sorts by the column you are in; again turns the order round.</source>
        <extracomment>%1 a key</extracomment>
        <translation>Elija las columnas y el orden. En la lista, %1 ordena por la columna en la que está; otra vez invierte el orden.</translation>
    </message>
    <message>
        <source>The students come when everything is read.</source>
        <translation>Los estudiantes aparecen cuando todo esté leído.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SSRs released</source>
        <translation>
            <numerusform>%Ln SSR publicado</numerusform>
            <numerusform>%Ln SSR publicados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <extracomment>SSRs</extracomment>
        <translation>
            <numerusform>%Ln retenido</numerusform>
            <numerusform>%Ln retenidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not eligible</source>
        <extracomment>SSRs</extracomment>
        <translation>
            <numerusform>%Ln no elegible</numerusform>
            <numerusform>%Ln no elegibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <extracomment>SSRs</extracomment>
        <translation>
            <numerusform>%Ln sin saber</numerusform>
            <numerusform>%Ln sin saber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln students</source>
        <extracomment>%1 students in the list, of all</extracomment>
        <translation>
            <numerusform>%1 de %Ln estudiante</numerusform>
            <numerusform>%1 de %Ln estudiantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests</source>
        <translation>
            <numerusform>%Ln examen</numerusform>
            <numerusform>%Ln exámenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to group…</source>
        <translation>Agregar a un grupo…</translation>
    </message>
    <message>
        <source>Export reports…</source>
        <translation>Exportar informes…</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Grupo nuevo…</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::TimeCard</name>
    <message>
        <source>As of each release</source>
        <translation>Al día de cada publicación</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Results as of %1, release %2 of %3</source>
        <extracomment>spoken name of a stop of the slider: %1 a date, %2 its number, %3 how many there are</extracomment>
        <translation>Resultados al %1, publicación %2 de %3</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>What moved the percent is not shown in the public view: it names small groups.</source>
        <translation>Lo que movió el porcentaje no se muestra en la vista pública: nombra grupos pequeños.</translation>
    </message>
    <message>
        <source>Releases are those of the newest year.</source>
        <translation>Las publicaciones son las del año más reciente.</translation>
    </message>
    <message>
        <source>What moved the percent from %1 to %2</source>
        <extracomment>beside the title of a card: %1 and %2 are dates</extracomment>
        <translation>Qué movió el porcentaje del %1 al %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a list of students: %1 a content area, %2 who, such as &quot;newly scored&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::Timeline</name>
    <message>
        <source>%1: %2</source>
        <extracomment>spoken for an entry of a timeline: date, what happened</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::TomsGuide</name>
    <message>
        <source>What to get in TOMS</source>
        <translation>Qué descargar en TOMS</translation>
    </message>
    <message>
        <source>Student Score Data File, By Enrolled LEA</source>
        <translation>Student Score Data File, By Enrolled LEA</translation>
    </message>
    <message>
        <source>In TOMS: Reports, LEA Reports, Student Score Data File. Choose CAASPP, the year and By Enrolled LEA, and leave the dates empty, so that it has everyone. Excel or caret-delimited text, both work.</source>
        <translation>En TOMS: Reports, LEA Reports, Student Score Data File. Elija CAASPP, el año y By Enrolled LEA, y deje las fechas vacías para que contenga a todos. Sirven tanto Excel como el texto delimitado por ^.</translation>
    </message>
    <message>
        <source>everyone enrolled now: scores, why there is no score, and SSR dates. Start with this one.</source>
        <translation>todos los inscritos ahora: resultados, por qué no hay resultado y fechas de SSR. Empiece por este.</translation>
    </message>
    <message>
        <source>Student Score Data File, By Tested LEA</source>
        <translation>Student Score Data File, By Tested LEA</translation>
    </message>
    <message>
        <source>The same request with By Tested LEA.</source>
        <translation>La misma solicitud con By Tested LEA.</translation>
    </message>
    <message>
        <source>students you tested who have moved away. Results for your board are of students tested in the LEA.</source>
        <translation>los estudiantes que examinó y que se han ido. Los resultados para su junta son de los estudiantes examinados en la LEA.</translation>
    </message>
    <message>
        <source>The same files of earlier years</source>
        <translation>Los mismos archivos de años anteriores</translation>
    </message>
    <message>
        <source>Choose an earlier year in the same request; 2020–21 and later can be read.</source>
        <translation>Elija un año anterior en la misma solicitud; se pueden leer desde 2020–21.</translation>
    </message>
    <message>
        <source>the History tab of each student.</source>
        <translation>la pestaña Historial de cada estudiante.</translation>
    </message>
    <message>
        <source>Student Score Report (SSR) PDFs</source>
        <translation>PDF de los informes de calificaciones (SSR)</translation>
    </message>
    <message>
        <source>In TOMS: Reports, LEA Reports, Student Score Report PDFs. Choose all schools, grades and languages; Merge Files may be Yes or No. TOMS sends a mail when they are ready; unpack what it gives into the same folder.</source>
        <translation>En TOMS: Reports, LEA Reports, Student Score Report PDFs. Elija todas las escuelas, grados e idiomas; Merge Files puede ser Yes o No. TOMS envía un correo cuando están listos; descomprima lo que le dé en la misma carpeta.</translation>
    </message>
    <message>
        <source>the reports themselves, to read, save and hand over.</source>
        <translation>los informes mismos, para leer, guardar y entregar.</translation>
    </message>
    <message>
        <source>Get these in TOMS and save them into one folder</source>
        <translation>Descargue esto en TOMS y guárdelo en una carpeta</translation>
    </message>
    <message>
        <source>Only an LEA CAASPP coordinator can request the score data files.</source>
        <translation>Solo un coordinador CAASPP de la LEA puede solicitar los archivos de resultados.</translation>
    </message>
    <message>
        <source>Gives %1</source>
        <translation>Da %1</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Do not open the files in a spreadsheet program before: it drops the zeros of codes and changes dates. Get them again as often as you like; a newer file adds to what is there, and an older one never takes anything back.</source>
        <translation>No abra antes los archivos en una hoja de cálculo: quita los ceros de los códigos y cambia las fechas. Descárguelos tantas veces como quiera; un archivo más nuevo añade a lo que hay y uno más antiguo nunca quita nada.</translation>
    </message>
    <message>
        <source>Test Assignment report</source>
        <translation>Informe Test Assignment</translation>
    </message>
    <message>
        <source>In TOMS: Reports, LEA Reports, Test Assignment. Choose the year and leave the other filters empty, so that it lists everyone.</source>
        <translation>En TOMS: Reports, LEA Reports, Test Assignment. Elija el año y deje vacíos los demás filtros, para que figuren todos.</translation>
    </message>
    <message>
        <source>who is registered for which test: shares of all who should test, and who has no row in the data file.</source>
        <translation>quién está registrado en cada examen: las partes de todos los que deben examinarse, y quién no tiene fila en el archivo de datos.</translation>
    </message>
    <message>
        <source>SSR Distribution report</source>
        <translation>Informe SSR Distribution</translation>
    </message>
    <message>
        <source>In TOMS: Reports, LEA Reports, SSR Distribution, for the whole LEA.</source>
        <translation>En TOMS: Reports, LEA Reports, SSR Distribution, de toda la LEA.</translation>
    </message>
    <message>
        <source>who gets a report and in which second language.</source>
        <translation>quién recibe un informe y en qué segundo idioma.</translation>
    </message>
    <message>
        <source>STAIRS and Appeals report</source>
        <translation>Informe STAIRS and Appeals</translation>
    </message>
    <message>
        <source>In TOMS: Reports, LEA Reports, STAIRS and Appeals, for the year.</source>
        <translation>En TOMS: Reports, LEA Reports, STAIRS and Appeals, del año.</translation>
    </message>
    <message>
        <source>which appeals are open or decided, with their case numbers: why a test has no score.</source>
        <translation>qué apelaciones están abiertas o decididas, con sus números de caso: por qué un examen no tiene resultado.</translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::TopBar</name>
    <message>
        <source>Search students, schools, commands</source>
        <translation>Buscar estudiantes, escuelas, órdenes</translation>
    </message>
    <message>
        <source>Partial, %1 scored</source>
        <extracomment>beside the as-of time: the year&apos;s results are not whole yet; %1 is a percent</extracomment>
        <translation>Parcial, %1 con resultado</translation>
    </message>
    <message>
        <source>MMM d, h:mm AP</source>
        <extracomment>a day without its weekday, and a time, in Qt&apos;s date letters, &quot;Jun 5, 6:00 AM&quot;</extracomment>
        <translation>d MMM, h:mm ap</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>a day without its weekday in Qt&apos;s date letters, &quot;Jun 5&quot;</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Partial, %1</source>
        <extracomment>the same where there is little room</extracomment>
        <translation>Parcial, %1</translation>
    </message>
    <message>
        <source>Results as of</source>
        <translation>Resultados al</translation>
    </message>
    <message>
        <source>Opens the list of earlier times</source>
        <translation>Abre la lista de fechas anteriores</translation>
    </message>
    <message>
        <source>See the results as of</source>
        <translation>Ver los resultados al</translation>
    </message>
    <message>
        <source>%1 (newest)</source>
        <translation>%1 (los más recientes)</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <extracomment>in the list of times: %1 a date, %2 how many rows the file of that day has</extracomment>
        <translation>%1 · %2 filas</translation>
    </message>
</context>
</TS>
